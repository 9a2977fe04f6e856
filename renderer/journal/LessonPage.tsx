import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine, JournalPage } from '../../shared/contract/journal.contract.ts';
import { useOperation } from '../app/queries.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Working } from '../components/Working.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { LessonStatus } from './LessonStatus.tsx';
import { lessonCode, whoseLesson } from './lesson-words.ts';
import { MakeupPanel } from './MakeupPanel.tsx';
import { ClosedPage, OpenPage } from './PageParts.tsx';

interface Props {
  cohortId: number;
  line: JournalLine;
  onClose: () => void;
}

/** One lesson's page beside the list: open to be written, closed to be read, or the hours it can be held again. */
export function LessonPage({ cohortId, line, onClose }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const { data: page, error } = useOperation('journal.lesson', { cohortId, lesson: line.ref });
  const [proposing, setProposing] = useState(false);
  if (proposing && 'card' in line.ref) {
    return (
      <MakeupPanel
        cohortId={cohortId}
        need={{ card: line.ref.card }}
        subject={line.subjectCode}
        sub={`${whoseLesson(line)} · ${say(line.lessonNames)}`}
        onClose={() => setProposing(false)}
      />
    );
  }
  const title = `${lessonCode(line)} ${say(line.lessonNames)}`;
  const sub = (
    <>
      {whoseLesson(line)} · {t('journal.page.courseDay', { day: line.date, start: line.start, end: line.end })}
      <br />
      {t('journal.page.facts', { place: line.place.name, hours: line.hours })} · <LessonStatus line={line} />
    </>
  );
  if (!page) {
    return (
      <Inspector broad title={title} sub={sub} onClose={onClose}>
        <InspectorSection>{error ? <Refusal failure={error.failure} /> : <Working label={title} />}</InspectorSection>
      </Inspector>
    );
  }
  const head = { cohortId, page, title, sub, onClose };
  const written = page.state === 'closed' || page.state === 'notHeld';
  return written ? (
    <ClosedPage {...head} onPropose={() => setProposing(true)} />
  ) : (
    <OpenPage key={stateKey(page)} {...head} />
  );
}

/** A page written anew by somebody else begins anew here. */
const stateKey = ({ written, state, reopened }: JournalPage): string => `${state} ${reopened} ${written?.at ?? ''}`;
