import { Checkbox, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWithin, formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { isUsual, type PackName, type PackPart } from '../../shared/papers/packs.ts';
import { localNow } from '../app/clock.ts';
import { useScreenKeys } from '../app/keys.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Working } from '../components/Working.tsx';
import { MissingParts } from './MissingParts.tsx';
import classes from './PacksTab.module.css';
import { usePack } from './use-pack.ts';

/** First and last day of the intake. */
export interface CourseSpan {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

interface Props {
  cohortId: number;
  course: CourseSpan;
  pack: PackName;
  /** Those whose contents the person may read. */
  parts: readonly PackPart[];
}

/** One pack: which papers, of which day, in which language; one press makes it. */
export function PackPanel({ cohortId, course, pack, parts }: Props) {
  const { t, i18n } = useTranslation();
  const { startsOn, endsOn } = course;
  const today = localNow().slice(0, 10);
  const nearest = dayWithin(today, startsOn, endsOn);
  const [date, setDate] = useState(nearest);
  const [ticked, setTicked] = useState<ReadonlySet<PackPart>>(() => new Set(parts.filter(isUsual)));
  const [language, setLanguage] = useState<'kk' | 'ru'>(i18n.language === 'ru' ? 'ru' : 'kk');
  const [dayId, setDayId] = useState<string | null>(null);
  const atRange = pack === 'range';
  const range = useOperation('rangeDay.list', { cohortId }, { enabled: atRange });
  const days = range.data?.days ?? [];
  const { run, stop, working, progress, failure, made, close } = usePack();

  const chosen = parts.filter((part) => ticked.has(part));
  const print = () =>
    void run({
      cohortId,
      pack,
      parts: chosen,
      date: pack === 'today' || pack === 'gate' || atRange ? date : nearest,
      ...(atRange && dayId !== null && { dayId: Number(dayId) }),
      language,
    });
  useScreenKeys(
    chosen.length > 0 && !working ? [{ keys: 'Ctrl+KeyP', label: t(`papers.pack.print.${pack}`), run: print }] : [],
  );
  const toggle = (part: PackPart) => {
    const next = new Set(ticked);
    if (!next.delete(part)) next.add(part);
    setTicked(next);
  };
  return (
    <section className={classes.panel} aria-label={t(`papers.pack.name.${pack}`)}>
      <h2>{t(`papers.pack.name.${pack}`)}</h2>
      <p className="t2 body13">{t(`papers.pack.about.${pack}`)}</p>
      <div className={classes.asked}>
        {(pack === 'today' || pack === 'gate') && (
          <DateField
            label={t(pack === 'gate' ? 'papers.pack.until' : 'papers.pack.day')}
            value={date}
            onChange={(day) => day && setDate(day)}
            min={startsOn}
            max={endsOn}
          />
        )}
        {atRange && days.length > 0 && (
          <Select
            label={t('papers.range.day')}
            placeholder={t('papers.pack.nearestDay')}
            clearable
            data={days.map((one) => ({
              value: `${one.dayId}`,
              label: `${formatDate(one.date)} · ${t('rangePlan.session', { session: one.session })}`,
            }))}
            value={dayId}
            onChange={setDayId}
          />
        )}
        <Segmented
          label={t('papers.dialog.language')}
          value={language}
          onChange={setLanguage}
          items={[
            { value: 'kk', label: 'Қазақша', lang: 'kk' },
            { value: 'ru', label: 'Русский', lang: 'ru' },
          ]}
        />
      </div>
      <ol className={classes.parts}>
        {parts.map((part) => (
          <li key={part}>
            <Checkbox label={t(`papers.pack.part.${part}`)} checked={ticked.has(part)} onChange={() => toggle(part)} />
          </li>
        ))}
      </ol>
      <div className={classes.foot}>
        {working ? (
          <Working
            label={t('papers.pack.working')}
            {...(progress && { done: progress.done, all: progress.all })}
            onStop={stop}
          />
        ) : (
          <Action
            primary
            icon={IconPrinter}
            kbd="Ctrl P"
            blocked={chosen.length === 0}
            onClick={() => chosen.length > 0 && print()}
          >
            {chosen.length === 0 ? t('papers.pack.tickSome') : t(`papers.pack.print.${pack}`)}
          </Action>
        )}
        <span className="meta t2">{t('papers.pack.chosen', { count: chosen.length, all: parts.length })}</span>
      </div>
      {failure && <Refusal failure={failure} onClose={close} />}
      {made && made.missing.length > 0 && <MissingParts missing={made.missing} />}
      <PaperPreview paper={made?.shown ? made.paper : null} onClose={close} />
    </section>
  );
}
