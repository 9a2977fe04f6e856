// The lock must install everywhere and name no download host:
// - every optional dependency that a package of the lock names has its own entry (a registry that lags behind leaves
//   the binaries of other systems out, and `npm ci` then refuses the lock there);
// - no `resolved` address, and each package with its checksum;
// - package.json pins exact versions.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const faults = [];

const names = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!names.has(name)) faults.push(`${place || 'package.json'}: optional ${name} has no entry of its own`);
  }
  if (entry.resolved !== undefined) faults.push(`${place}: names where it was downloaded from`);
  if (place !== '' && !entry.integrity && !entry.link && !entry.inBundle) faults.push(`${place}: has no checksum`);
}
for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  for (const [name, version] of Object.entries(own[kind] ?? {})) {
    if (!/^(npm:.+@)?\d+\.\d+\.\d+[\w.-]*$/.test(version))
      faults.push(`package.json: ${name} ${version} is not pinned`);
    if (lock.packages['']?.[kind]?.[name] !== version) faults.push(`lock: ${name} is not what package.json says`);
  }
}

for (const fault of faults) console.error(fault);
console.log(`lock: ${Object.keys(lock.packages).length} packages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
