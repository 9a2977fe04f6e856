import type { HostClient } from '../host/client.ts';

/** Groups of related subjects one instructor teaches, with the hours a platoon has of them (DOMAIN §3). */
const SUBJECT_GROUPS = [
  { subjects: ['FIR'], hours: 66 },
  { subjects: ['TAC', 'REC'], hours: 64 },
  { subjects: ['DRL', 'PHY'], hours: 56 },
  { subjects: ['REG', 'LAW'], hours: 46 },
  { subjects: ['CBR', 'MED'], hours: 24 },
  { subjects: ['ENG', 'TOP', 'COM'], hours: 24 },
];

/** Hours one instructor is asked to teach in an intake at most, so that days off and meetings still fit. */
const HOURS_EACH = 110;

/** Invented names: they stand in sample data and trial runs only. */
const INVENTED_NAMES = [
  'Жүнісов Ербол Қайратұлы',
  'Қуатов Сырым Асанұлы',
  'Мақсұтов Дархан Оразұлы',
  'Ахметов Нұржан Талғатұлы',
  'Омаров Руслан Бекұлы',
  'Сейдахметов Айдос Ерланұлы',
  'Сәрсенов Марат Жанұлы',
  'Бекова Айжан Серікқызы',
  'Төреханов Олжас Нұрұлы',
  'Тұрғанбаев Қайсар Әліұлы',
  'Садықова Дана Маратқызы',
  'Нұрланов Асқар Болатұлы',
  'Ибраева Сәуле Қанатқызы',
  'Ким Виктор Алексеевич',
  'Оспанов Тимур Ғалымұлы',
  'Пак Сергей Юрьевич',
  'Әубәкіров Ілияс Мұратұлы',
  'Досанов Жандос Ерікұлы',
  'Рақымов Берік Тоқтарұлы',
];

/** Adds as many invented instructors as so many platoons need: at least two a group, so that one may be away. */
export async function addSampleStaff(planner: HostClient, platoons: number): Promise<number> {
  const names = INVENTED_NAMES.values();
  let added = 0;
  for (const { subjects, hours } of SUBJECT_GROUPS) {
    const needed = Math.max(2, Math.ceil((platoons * hours) / HOURS_EACH));
    for (let i = 0; i < needed; i++) {
      added++;
      const fullName = names.next().value ?? `Нұсқаушы ${added}`;
      await planner.get('programme.addInstructor', { fullName, subjects, maxHoursPerDay: 6 });
    }
  }
  return added;
}
