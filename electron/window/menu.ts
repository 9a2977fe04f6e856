import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const TEXTS = {
  kk: {
    program: 'Бағдарлама',
    quit: 'Шығу',
    edit: 'Түзету',
    undo: 'Болдырмау',
    redo: 'Қайталау',
    cut: 'Қиып алу',
    copy: 'Көшіру',
    paste: 'Қою',
    selectAll: 'Бәрін белгілеу',
    view: 'Көрініс',
    zoomIn: 'Үлкейту',
    zoomOut: 'Кішірейту',
    resetZoom: 'Қалыпты өлшем',
    fullScreen: 'Толық экран',
  },
  ru: {
    program: 'Программа',
    quit: 'Выход',
    edit: 'Правка',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить всё',
    view: 'Вид',
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    resetZoom: 'Обычный размер',
    fullScreen: 'Во весь экран',
  },
  en: {
    program: 'Program',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Usual size',
    fullScreen: 'Full screen',
  },
} as const;

type Language = keyof typeof TEXTS;
const isLanguage = (language: string | undefined): language is Language =>
  language !== undefined && Object.hasOwn(TEXTS, language);

/**
 * The first of our languages that this system's person reads, Kazakh if none. The language chosen in the window is
 * the page's own affair; the menu (hidden outside macOS until Alt is pressed) follows the system like other menus.
 */
function menuLanguage(): Language {
  const spoken = app.getPreferredSystemLanguages().map((tag) => tag.split('-')[0]);
  return spoken.find(isLanguage) ?? 'kk';
}

/** Editing, text size and leaving; everything else has its place in the page. */
export function setMenu(): void {
  const t = TEXTS[menuLanguage()];
  const zoom: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: t.zoomIn },
    // Most keyboards have + on the key of =; Ctrl with it is what people press.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: t.zoomOut },
    { role: 'resetZoom', label: t.resetZoom },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: t.program, submenu: [{ role: 'quit', label: t.quit }] },
      {
        label: t.edit,
        submenu: [
          { role: 'undo', label: t.undo, registerAccelerator: false },
          { role: 'redo', label: t.redo, registerAccelerator: false },
          { type: 'separator' },
          { role: 'cut', label: t.cut },
          { role: 'copy', label: t.copy },
          { role: 'paste', label: t.paste },
          { role: 'selectAll', label: t.selectAll },
        ],
      },
      {
        label: t.view,
        submenu: [...zoom, { type: 'separator' }, { role: 'togglefullscreen', label: t.fullScreen }],
      },
    ]),
  );
}
