type Language = 'kk' | 'ru' | 'en';

/** The terminal's language, where it is one of ours; the terminal knows nothing of the choice made in the window. */
function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (locale.startsWith('kk')) return 'kk';
  return locale.startsWith('ru') ? 'ru' : 'en';
}

const SENTENCES = {
  building: {
    kk: 'Бағдарлама дайындалуда…',
    ru: 'Программа готовится…',
    en: 'Preparing the program…',
  },
  buildFailed: {
    kk: 'Бағдарламаны дайындау мүмкін болмады.',
    ru: 'Программу не удалось подготовить.',
    en: 'The program could not be built.',
  },
  downloading: {
    kk: 'Electron жүктелуде (шамамен 120 МБ, бір рет қана)…',
    ru: 'Загружается Electron (около 120 МБ, один раз)…',
    en: 'Downloading Electron (about 120 MB, once)…',
  },
  noElectron: {
    kk: 'Бұл компьютерде Electron жоқ және жүктелмейді, сондықтан сол бағдарлама браузерде ашылады.',
    ru: 'Electron на этом компьютере нет, и загрузить его нельзя, поэтому та же программа откроется в браузере.',
    en: 'Electron is not to be had on this computer, so the same program opens in the browser.',
  },
  electronFailed: {
    kk: 'Electron бұл компьютерде іске қосылмады, сондықтан сол бағдарлама браузерде ашылады.',
    ru: 'Electron на этом компьютере не запустился, поэтому та же программа откроется в браузере.',
    en: 'Electron does not run on this computer, so the same program opens in the browser.',
  },
  noScreen: {
    kk: 'Electron үшін экран керек, мұнда ол жоқ; браузерде мына мекенжайды ашыңыз:',
    ru: 'Для Electron нужен экран, здесь его нет; откройте в браузере этот адрес:',
    en: 'Electron needs a screen and there is none here; open this address in a browser:',
  },
  noBrowser: {
    kk: 'Браузер табылмады; мына мекенжайды ашыңыз:',
    ru: 'Браузер не найден; откройте этот адрес:',
    en: 'No browser was found; open this address:',
  },
  alreadyRunning: {
    kk: 'Бұл файл ашық тұр, жұмыс істеп тұрған бағдарлама көрсетіледі.',
    ru: 'Этот файл уже открыт, показываем работающую программу.',
    en: 'This file is already open, showing the running program.',
  },
  endsWith: {
    kk: 'Аяқтау: Ctrl+C.',
    ru: 'Завершить: Ctrl+C.',
    en: 'To end: Ctrl+C.',
  },
  ended: { kk: 'Файл жабылды.', ru: 'Файл закрыт.', en: 'The file is closed.' },
  nothingRuns: {
    kk: 'Бұл файлмен ештеңе жұмыс істеп тұрған жоқ.',
    ru: 'С этим файлом сейчас ничего не работает.',
    en: 'Nothing is running with this file.',
  },
} as const satisfies Record<string, Record<Language, string>>;

/** Prints one of the start's sentences in the terminal's language. */
export function say(sentence: keyof typeof SENTENCES, after = ''): void {
  console.log(`${SENTENCES[sentence][terminalLanguage(process.env)]}${after && ` ${after}`}`);
}
