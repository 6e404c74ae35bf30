import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What comes of calling the function `name` of the source `module` in a process of its own. */
export function runAlone(module: URL, name: string): { status: number | null; stderr: string } {
  const code = `import(${JSON.stringify(fileURLToPath(module))}).then(({ ${name} }) => ${name}())`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '-e', code],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}
