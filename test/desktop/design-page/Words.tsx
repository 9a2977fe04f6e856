import { Action } from '../../../renderer/components/Action.tsx';
import { EmptyState } from '../../../renderer/components/EmptyState.tsx';
import { Figure } from '../../../renderer/components/Figure.tsx';
import { Initials } from '../../../renderer/components/Initials.tsx';
import { Refusal } from '../../../renderer/components/Refusal.tsx';
import { Status } from '../../../renderer/components/Status.tsx';
import { Working } from '../../../renderer/components/Working.tsx';
import { nothing, Part, Row } from './Part.tsx';

const STATUSES = [
  ['good', 'қатарда'],
  ['info', 'сыртта'],
  ['warn', 'қарау керек'],
  ['bad', 'кешікті'],
  ['wait', 'шешім күтеді'],
  ['idle', 'жабылды'],
] as const;

/** What the program says. */
export function Words() {
  return (
    <>
      <Part name="Status, plain and on its ground" wide>
        <Row>
          {STATUSES.map(([kind, word]) => (
            <Status key={kind} kind={kind}>
              {word}
            </Status>
          ))}
        </Row>
        <Row>
          {STATUSES.map(([kind, word]) => (
            <Status key={kind} kind={kind} soft>
              {word}
            </Status>
          ))}
        </Row>
      </Part>
      <Part name="Refusal: bad">
        <Refusal
          what="1 курсантқа төсек жетпейді"
          why="60 курсант, 59 жарамды төсек: 1-10 төменгі қабат жарамсыз."
          todo="Төсекті қайтарыңыз немесе 2‑бөлмеге төсек қосыңыз."
          actions={
            <Action size="xs" onClick={nothing}>
              1-10 төсегін қайтару
            </Action>
          }
        />
      </Part>
      <Part name="Refusal: warn">
        <Refusal
          kind="warn"
          what="Таңертең үлгермейді"
          why="Полигонға шығу 05:00‑де, босату 06:30‑да бітеді: 1 сағат 30 минут кем."
          todo="04:30‑ға дейін босатыңыз."
          onClose={nothing}
        />
      </Part>
      <Part name="Working">
        <Working label="Кесте құрастырылып жатыр" done={126} all={280} onStop={nothing}>
          2 бұзылған ереже
        </Working>
      </Part>
      <Part name="EmptyState">
        <EmptyState
          text="Мұнда лекке өтініш бергендер тұрады."
          note="Дайын тізімді импорттаңыз немесе адамды өзіңіз қосыңыз."
          action={<Action onClick={nothing}>Тізімді импорттау</Action>}
        />
      </Part>
      <Part name="Figure">
        <Row>
          <Figure value={54} label="қатарда" size="l" onOpen={nothing} />
          <Figure value={null} reason="Жазба әлі берілген жоқ" size="l" />
          <Figure value={3} label="ауру" onOpen={nothing} />
        </Row>
      </Part>
      <Part name="Initials">
        <Row>
          <Initials name="Әлімжанов Олжас Оразұлы" />
          <Initials name="Петренко Данила Сергеевич" />
        </Row>
      </Part>
    </>
  );
}
