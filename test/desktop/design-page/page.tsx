import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../../renderer/app/theme/fonts.css';
import '../../../renderer/app/theme/global.css';
import '../../../renderer/app/preferences.ts';
import '../../../renderer/i18n/setup.ts';
import { createRoot } from 'react-dom/client';
import { Providers } from '../../../renderer/app/Providers.tsx';
import { Controls } from './Controls.tsx';
import { Lists } from './Lists.tsx';
import { Pictures } from './Pictures.tsx';
import classes from './page.module.css';
import { Scales } from './Scales.tsx';
import { Words } from './Words.tsx';

// Nothing here asks for anything: the components stand alone.
window.sarbaz = { invoke: () => new Promise(() => {}) };

/** Every component in its states. `npm run design` draws it for docs/design.md. */
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Providers>
      <div className={classes.page}>
        <section id="scales">
          <Scales />
        </section>
        <section id="controls">
          <Controls />
        </section>
        <section id="words">
          <Words />
        </section>
        <section id="lists">
          <Lists />
          <Pictures />
        </section>
      </div>
    </Providers>,
  );
}
