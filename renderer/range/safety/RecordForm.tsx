import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { localNow } from '../../app/clock.ts';
import { useCommand } from '../../app/queries.ts';
import { useMe } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { briefName, heldText } from '../held-words.ts';
import classes from './Safety.module.css';

export type SafetyMan = OutputOf<'range.safety'>['men'][number];

interface Props {
  kind: 'test' | 'briefing';
  cohortId: number;
  men: readonly SafetyMan[];
}

/** A test or a briefing of many men at once. Ticked men get what the button says; whoever passes may fire at once. */
export function RecordForm({ kind, cohortId, men }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const record = useCommand('range.recordSafety', { inline: true });
  const [date, setDate] = useState<LocalDate | null>(localNow().slice(0, 10));
  const [examiner, setExaminer] = useState(me?.fullName ?? '');
  const [content, setContent] = useState(t(`rangePlan.safety.usual.${kind}`));
  const [shown, setShown] = useState('lacking');
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [takenOut, setTakenOut] = useState<string[]>([]);

  const lacks = (man: SafetyMan) => (kind === 'test' ? !man.test?.passed : man.briefing === null);
  const lacking = men.filter(lacks);
  const platoons = [...new Set(men.flatMap(({ platoon }) => platoon ?? []))].toSorted((a, b) => a - b);
  const inView = shown === 'lacking' ? lacking : men.filter(({ platoon }) => shown === 'all' || `${platoon}` === shown);
  const chosen = inView.filter(({ cadetId }) => ticked.has(cadetId));
  const everyone = inView.length > 0 && chosen.length === inView.length;
  const lack =
    chosen.length === 0
      ? t('rangePlan.safety.chooseMen')
      : date === null || examiner.trim() === '' || content.trim() === ''
        ? t('rangePlan.safety.fillFields')
        : null;

  const write = async (passed: boolean | null) => {
    if (lack !== null || date === null) return;
    const words = { content: content.trim(), examiner: examiner.trim() };
    const chosenMen = chosen.map(({ cadetId }) => ({ cadetId, passed }));
    const done = await record.run({ cohortId, kind, date, ...words, men: chosenMen });
    if (!done.ok) return;
    setTicked(new Set());
    setTakenOut(done.value.takenOut);
  };
  const toggle = (cadetId: number) => {
    const next = new Set(ticked);
    if (!next.delete(cadetId)) next.add(cadetId);
    setTicked(next);
  };

  return (
    <div className={forms.form} data-waits>
      <div className={forms.pair}>
        <DateField label={t('rangePlan.date')} value={date} max={localNow().slice(0, 10)} onChange={setDate} />
        <TextField
          label={t(`rangePlan.safety.examiner.${kind}`)}
          value={examiner}
          maxLength={120}
          onChange={setExaminer}
        />
      </div>
      <TextField label={t('rangePlan.safety.content')} value={content} maxLength={300} onChange={setContent} />
      <Chips
        label={t('rangePlan.safety.show')}
        value={shown}
        onChange={setShown}
        items={[
          { value: 'lacking', label: t(`rangePlan.safety.lacking.${kind}`), count: lacking.length },
          { value: 'all', label: t('rangePlan.safety.all'), count: men.length },
          ...platoons.map((platoon) => ({
            value: `${platoon}`,
            label: t('rangePlan.platoons', { numbers: platoon }),
            count: men.filter((man) => man.platoon === platoon).length,
          })),
        ]}
      />
      <div className={classes.foot}>
        <Action
          primary
          blocked={lack !== null}
          busy={record.running}
          onClick={() => void write(kind === 'test' ? true : null)}
        >
          {lack ?? t(`rangePlan.safety.write.${kind}`, { count: chosen.length })}
        </Action>
        {kind === 'test' && lack === null && (
          <Action busy={record.running} onClick={() => void write(false)}>
            {t('rangePlan.safety.writeFailed')}
          </Action>
        )}
      </div>
      {record.failure && <Refusal failure={record.failure} onClose={record.clear} />}
      {takenOut.length > 0 && (
        <Refusal
          kind="warn"
          what={t('rangePlan.safety.takenOut', { count: takenOut.length })}
          why={takenOut.map(briefName).join(', ')}
          onClose={() => setTakenOut([])}
        />
      )}
      {inView.length === 0 ? (
        men.length > 0 && <Status kind="good">{t(`rangePlan.safety.nobodyLacks.${kind}`)}</Status>
      ) : (
        <ul className={classes.men}>
          {inView.length > 1 && (
            <li>
              <label>
                <input
                  type="checkbox"
                  checked={everyone}
                  ref={(box) => {
                    if (box) box.indeterminate = !everyone && chosen.length > 0;
                  }}
                  onChange={() => setTicked(new Set(everyone ? [] : inView.map(({ cadetId }) => cadetId)))}
                />
                <span className="t2">{t('rangePlan.safety.everyone', { count: inView.length })}</span>
              </label>
            </li>
          )}
          {inView.map((man) => (
            <li key={man.cadetId}>
              <label>
                <input type="checkbox" checked={ticked.has(man.cadetId)} onChange={() => toggle(man.cadetId)} />
                <span className="truncate" title={man.name}>
                  {man.name}
                </span>
                <span className={classes.aside}>{state(man)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  function state(man: SafetyMan) {
    if (kind === 'briefing')
      return man.briefing ? (
        <Status kind="good">{t('rangePlan.safety.on', { date: man.briefing.date })}</Status>
      ) : (
        <Status kind="wait">{t('rangePlan.safety.notYet')}</Status>
      );
    if (man.test?.passed) return <Status kind="good">{t('rangePlan.safety.on', { date: man.test.date })}</Status>;
    if (man.test) return <Status kind="bad">{t('rangePlan.safety.failedOn', { date: man.test.date })}</Status>;
    const absent = man.held.find(({ code }) => code === 'absent');
    return <Status kind="wait">{absent ? heldText(absent, t) : t('rangePlan.safety.notYet')}</Status>;
  }
}
