import { hashedPath } from './stylesheet.ts';

/**
 * Packs a large file before it is sent: a hundred thousand rows are more than a form may bring, and a fifth of that when
 * packed. A page needs the script for nothing: without it a file is packed with gzip by hand, or sent in two.
 */
export const usageFileScript = `const input = document.querySelector('input[type=file][data-pack]');
if (input && 'CompressionStream' in window && 'DataTransfer' in window) {
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file || file.size < 1000000 || file.name.endsWith('.gz')) return;
    const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    if (input.files[0] !== file) return;
    const files = new DataTransfer();
    files.items.add(new File([packed], file.name + '.gz', { type: 'application/gzip' }));
    input.files = files.files;
  });
}
`;

export const usageFileScriptPath = hashedPath('usage-file', 'js', usageFileScript);
