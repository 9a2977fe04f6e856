import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import './app/theme/fonts.css';
import './app/theme/global.css';
import './app/preferences.ts';
import './i18n/setup.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchCutWords } from './app/cut-words.ts';
import { keepFocus } from './app/kept-focus.ts';
import { Providers } from './app/Providers.tsx';

keepFocus();
watchCutWords();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <App />
      </Providers>
    </StrictMode>,
  );
}
