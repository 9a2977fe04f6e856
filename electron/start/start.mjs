// The first file that runs, in words that any Node since 12 understands: an older Node gets a sentence, not a crash.
const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  const needed = NEEDED.join('.');
  const here = process.versions.node;
  console.error(
    `Node ${needed} немесе жаңасы керек, мұнда ${here}; «npm start» деп бастаңыз. · ` +
      `Нужен Node ${needed} или новее, здесь ${here}; запускайте через «npm start». · ` +
      `Node ${needed} or newer is needed, this is ${here}; start with "npm start".`,
  );
  process.exit(1);
}
// The sources without their types are kept from one start to the next: a third of a start's work.
import('node:module')
  .then(({ enableCompileCache }) => enableCompileCache(`${import.meta.dirname}/../../node_modules/.cache/sarbaz`))
  .then(() => import('./start.ts'))
  .then(({ start }) => start(process.argv.slice(2)))
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
