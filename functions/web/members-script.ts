import { hashedPath } from './stylesheet.ts';

/**
 * Puts the addresses in a file into the box beside it: of a file with several columns those cells, and a head goes. A
 * line without an address stays as it is, to be refused in sight. A page needs the script for nothing: without it there
 * is no choice of a file, and addresses are pasted.
 */
export const membersScript = `for (const box of document.querySelectorAll('textarea[data-members]')) {
  const texts = JSON.parse(box.dataset.members);
  const label = document.createElement('label');
  label.className = 'hint';
  label.htmlFor = box.id + '-file';
  label.textContent = texts.readFile;
  const file = document.createElement('input');
  file.type = 'file';
  file.id = label.htmlFor;
  file.accept = '.csv,.txt,text/csv,text/plain';
  const said = document.createElement('p');
  said.className = 'hint';
  said.setAttribute('aria-live', 'polite');
  const say = (text, name) => {
    said.textContent = text.replace('{name}', name);
  };
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    if (chosen.size > 200000) return say(texts.fileTooLarge, chosen.name);
    const lines = (await chosen.text()).split(/\\r?\\n/).map((line) => {
      const addresses = line.match(/[^\\s<>",;]+@[^\\s<>",;]+/g);
      return addresses ? addresses.join('\\n') : line.trim();
    });
    const text = lines.filter((line, no) => line !== '' && (no > 0 || line.includes('@'))).join('\\n');
    box.value = [box.value.trimEnd(), text].filter((part) => part !== '').join('\\n') + '\\n';
    file.value = '';
    say(texts.fileRead, chosen.name);
  });
  box.after(label, file, said);
}
`;

export const membersScriptPath = hashedPath('members', 'js', membersScript);
