import { hashedPath } from './stylesheet.ts';

/**
 * Asks while somebody fills in a form whether an address or a login id is free, and says it beside the field. A page
 * needs it for nothing: the button beside the field asks the same, and sending the form checks it in any case.
 */
export const availabilityScript = `for (const input of document.querySelectorAll('input[data-check]')) {
  const said = document.getElementById(input.id + '-available');
  if (!said) continue;
  const part = input.dataset.check === 'login' ? 'loginId' : 'address';
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    const value = input.value.trim();
    said.className = 'availability';
    said.textContent = '';
    if (value === '') return;
    const query = new URLSearchParams(said.dataset.about);
    query.set(part, value);
    try {
      const response = await fetch('/accounts/availability?' + query, { headers: { accept: 'application/json' } });
      if (!response.ok || response.redirected) return;
      const answer = (await response.json())[part];
      if (mine !== asked || !answer) return;
      said.classList.add(answer.free ? 'free' : 'taken');
      said.textContent = answer.text;
      for (const proposal of answer.proposals) {
        const take = document.createElement('button');
        take.type = 'button';
        take.className = 'link-button';
        take.textContent = proposal;
        take.addEventListener('click', () => {
          input.value = proposal;
          input.focus();
          ask();
        });
        said.append(' ', take);
      }
    } catch {
      // No answer: the button and the form's own check remain.
    }
  };
  input.addEventListener('change', ask);
}
`;

export const availabilityScriptPath = hashedPath('availability', 'js', availabilityScript);
