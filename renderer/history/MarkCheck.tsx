import { Popover } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './History.module.css';

type Answer = OutputOf<'history.checkMark'>;

/** Compares the mark on a printed strength report with the history: whether the past before it is still the same. */
export function MarkCheck() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<Answer | Failure | null>(null);
  const compare = async (event: FormEvent) => {
    event.preventDefault();
    const result = await call('history.checkMark', { code });
    setAnswer(result.ok ? result.value : result);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={420} trapFocus>
      <Popover.Target>
        <Action quiet onClick={() => setOpened(!opened)}>
          {t('history.checkMark.open')}
        </Action>
      </Popover.Target>
      <Popover.Dropdown>
        <search>
          <form className={classes.check} onSubmit={(event) => void compare(event)}>
            <TextField
              label={t('history.checkMark.label')}
              description={t('history.checkMark.hint')}
              value={code}
              onChange={(text) => {
                setCode(text);
                setAnswer(null);
              }}
              maxLength={300}
            />
            <Action type="submit">{t('history.checkMark.go')}</Action>
            {answer && ('verdict' in answer ? <Verdict answer={answer} /> : <Refusal failure={answer} />)}
          </form>
        </search>
      </Popover.Dropdown>
    </Popover>
  );
}

function Verdict({ answer: { verdict, date, entryId, signed } }: { answer: Answer }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Status kind={verdict === 'holds' ? 'good' : 'bad'} soft>
        {t(`history.checkMark.${verdict}`, { day: date, entry: entryId })}
      </Status>
      {!signed && <p className="meta t2">{t('history.checkMark.unsigned')}</p>}
    </div>
  );
}
