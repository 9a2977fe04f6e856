import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { clearToasts } from '../../renderer/app/toasts.tsx';
import { changeLanguage } from '../../renderer/i18n/setup.ts';
import { beginStoresAnew } from './stores.ts';

// What jsdom lacks and Mantine or the table asks for.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;

class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = QuietResizeObserver;
window.HTMLElement.prototype.scrollIntoView = () => {};
window.HTMLElement.prototype.scrollTo = () => {};

// A table draws only the rows in sight; jsdom measures nothing, so every element is one screen high.
Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
// A menu is hidden, and its focus lost, when the button it hangs on is out of sight: for jsdom every button would be.
const measured = window.Element.prototype.getBoundingClientRect;
window.Element.prototype.getBoundingClientRect = function () {
  return this.hasAttribute('aria-haspopup') ? new DOMRect(0, 0, 32, 32) : measured.call(this);
};
URL.createObjectURL = vi.fn(() => 'blob:paper');
URL.revokeObjectURL = vi.fn();

// Nobody waits for it while all is well; on a busy machine the usual second is not always enough.
configure({ asyncUtilTimeout: 5_000 });

beforeEach(async () => {
  window.location.hash = '';
  await changeLanguage('kk');
});

// Files share a page: nothing of one test is left on it, or kept beside it, for the next.
afterEach(() => {
  act(() => clearToasts());
  cleanup();
  document.body.replaceChildren();
  beginStoresAnew();
  delete window.sarbaz;
  localStorage.clear();
  sessionStorage.clear();
});

// What a screen has begun to read ahead would end without a page, and be missing for the files that come after.
afterAll(() => vi.dynamicImportSettled());
