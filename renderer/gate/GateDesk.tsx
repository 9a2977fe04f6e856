import { IconCircleCheck, IconScan } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { GateMan } from '../../shared/contract/gate.contract.ts';
import { call } from '../app/client.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showFailure } from '../app/toasts.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Said } from '../components/Said.tsx';
import classes from './GateScreen.module.css';
import { LastLines } from './LastLines.tsx';
import { ManCard } from './ManCard.tsx';
import { ManState } from './ManState.tsx';
import { useScanner } from './use-scanner.ts';

interface Props {
  cohortId: number;
  log: OutputOf<'gate.log'>;
  /** The name of a man another screen sends here; null: nobody. */
  sent: string | null;
  onAll: () => void;
}

/**
 * An Enter this soon after the last letter is the scanner's own: it shows the man, a person's Enter records him. This soon
 * after a man was sent here, it is the one that sent him.
 */
const SCANNER_ENTER_MS = 300;

/** What was written last, as the green line says it. */
interface Done {
  name: string;
  direction: 'out' | 'in';
  at: string;
}

type Shown = OutputOf<'gate.find'> & { text: string };

/**
 * One box for the scanner, a name, a number. The first Enter finds, and where one man is meant the next Enter records him;
 * after that the box is empty for whoever comes next.
 */
export function GateDesk({ cohortId, log, sent, onAll }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('gate.write');
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const typedAt = useRef(0);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [chosen, setChosen] = useState(0);
  const [repeated, setRepeated] = useState<{ name: string; at: string } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const record = useCommand('gate.record', { inline: true });
  const man = shown && (shown.men.length === 1 ? shown.men[0] : undefined);

  const find = async (wanted: string): Promise<Shown | null> => {
    asked.current += 1;
    const turn = asked.current;
    const result = await call('gate.find', { cohortId, text: wanted });
    // An answer that was overtaken by a later question names the wrong man.
    if (turn !== asked.current) return null;
    if (!result.ok) {
      showFailure(result);
      return null;
    }
    const found = { ...result.value, text: wanted };
    setShown(found);
    setChosen(0);
    return found;
  };

  const clear = () => {
    asked.current += 1;
    setText('');
    setShown(null);
    record.clear();
    box.current?.focus();
  };

  const type = (value: string) => {
    // The next pass is scanned while the last one is still on the screen: it begins anew.
    const typed = shown?.by === 'scan' && value.startsWith(text) ? value.slice(text.length) : value;
    typedAt.current = performance.now();
    setText(typed);
    setRepeated(null);
    setDone(null);
    record.clear();
    if (typed.trim() === '') {
      asked.current += 1;
      setShown(null);
    } else void find(typed);
  };

  const pass = async (who: GateMan) => {
    const { cadetId, direction } = who;
    const way = shown?.by ?? 'typed';
    const result = await record.run({ cohortId, cadetId, direction, way });
    if (!result.ok) return;
    const name = `${who.surname} ${who.givenNames}`;
    const { repeated: again, at, direction: written } = result.value;
    setRepeated(again ? { name, at } : null);
    setDone(again ? null : { name, direction: written, at });
    clear();
  };

  const enter = async () => {
    const soon = performance.now() - typedAt.current < SCANNER_ENTER_MS;
    // Enter may come before the answer to the last letter: ask again and act on that.
    const found = shown?.text === text ? shown : await find(text);
    if (!found || ((found.by === 'scan' || text === sent) && soon)) return;
    const only = found.men.length === 1 ? found.men[0] : undefined;
    if (only) {
      if (only.bar === null && !found.stale && mayWrite && !record.running) await pass(only);
      return;
    }
    const one = found.men[chosen];
    if (one) setShown({ ...found, men: [one] });
  };

  const receive = useEffectEvent((name: string) => {
    type(name);
    // Whoever comes to the gate meanwhile is typed over him.
    requestAnimationFrame(() => box.current?.select());
  });
  useEffect(() => {
    if (sent !== null) receive(sent);
  }, [sent]);

  /** What the screen shows of what was typed, for whoever hears it: the arrows choose while the box keeps the focus. */
  const heard = (): string => {
    if (!shown) return '';
    const one = shown.men[chosen];
    if (!one) return t('gate.nobody', { text: shown.text });
    const name = `${one.surname} ${one.givenNames}`;
    if (shown.men.length > 1) return `${t('gate.several', { count: shown.men.length })}: ${name}`;
    return one.bar === null && !shown.stale ? `${name}: ${t(`gate.${one.direction}`)}, Enter` : name;
  };

  useScanner(box, (code) => {
    clear();
    setText(code);
    void find(code);
  });

  return (
    <div className={classes.grid}>
      <section className={classes.left}>
        <div className={classes.scan}>
          <IconScan size="1.5rem" stroke={1.75} aria-hidden />
          <input
            ref={box}
            data-filter
            // biome-ignore lint/a11y/noAutofocus: the box is what the gate is for; a scanner types into whatever has the focus
            autoFocus
            aria-label={t('gate.scan')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.code === 'Enter' || event.code === 'NumpadEnter') {
                event.preventDefault();
                if (text.trim() !== '' && !event.repeat) void enter();
              } else if (event.code === 'Escape') clear();
              else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
                event.preventDefault();
                const last = (shown?.men.length ?? 1) - 1;
                setChosen((at) => Math.max(0, Math.min(last, at + (event.code === 'ArrowDown' ? 1 : -1))));
              }
            }}
          />
          <span className={classes.hint}>{t('gate.scanHint')}</span>
        </div>
        {done && (
          <p className={`is-good ${classes.done}`} role="status">
            <IconCircleCheck size="1.25rem" stroke={1.75} aria-hidden />
            {done.direction === 'out'
              ? t('gate.doneOut', { name: done.name, at: done.at })
              : t('gate.doneIn', { name: done.name, at: done.at })}
          </p>
        )}
        {record.failure && <Refusal failure={record.failure} onClose={record.clear} />}
        {repeated && <Refusal kind="info" what={t('gate.repeated', repeated)} onClose={() => setRepeated(null)} />}
        {shown?.stale && <Refusal kind="warn" what={t('gate.staleTitle')} why={t('gate.stale')} />}
        {man && (
          <ManCard
            key={man.cadetId}
            cohortId={cohortId}
            man={man}
            stale={shown?.stale ?? false}
            mayWrite={mayWrite}
            busy={record.running}
            onPass={() => void pass(man)}
            onDone={clear}
          />
        )}
        <Said>{heard()}</Said>
        {shown && shown.men.length > 1 && (
          <>
            <span className="meta t2">{t('gate.several', { count: shown.men.length })}</span>
            <ul className={classes.several}>
              {shown.men.map((one, index) => (
                <li key={one.cadetId}>
                  <button
                    type="button"
                    aria-current={index === chosen}
                    onClick={() => setShown({ ...shown, men: [one] })}
                  >
                    <span className="m">
                      {one.surname} {one.givenNames}
                    </span>
                    <span className="meta t2 nowrap">
                      {one.platoon !== null && t('gate.platoon', { number: one.platoon })}
                      {one.bunk !== null && ` · ${t('gate.bunk', { bunk: one.bunk })}`}
                    </span>
                    <ManState man={one} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {shown?.men.length === 0 && <p className={classes.idle}>{t('gate.nobody', { text: shown.text })}</p>}
        {!shown && <p className={classes.idle}>{t('gate.idle')}</p>}
      </section>
      <LastLines cohortId={cohortId} log={log} mayWrite={mayWrite} onAll={onAll} />
    </div>
  );
}
