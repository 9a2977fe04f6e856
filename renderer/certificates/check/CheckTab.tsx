import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { useLocation } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { TextField } from '../../components/TextField.tsx';
import { GraduationFrame } from '../GraduationFrame.tsx';
import classes from './Check.module.css';
import { KeyAside } from './KeyAside.tsx';
import { NOTHING_COMPARED, PaperFields, readPaper } from './PaperFields.tsx';
import { VerdictView } from './VerdictView.tsx';

/** A code or a number goes in, a verdict in words comes out; beside it what others need to check without this program. */
export function CheckTab() {
  const { t } = useTranslation();
  const { params } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(params.text ?? '');
  const [paper, setPaper] = useState(NOTHING_COMPARED);
  const [asked, setAsked] = useState<InputOf<'certificates.check'> | null>(params.text ? { text: params.text } : null);
  const check = useOperation('certificates.check', asked ?? { text: '—' }, { enabled: asked !== null });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return field.current?.focus();
    setAsked({ text: text.trim(), paper: readPaper(paper) });
    // The next scan writes over this one.
    field.current?.select();
  };
  return (
    <GraduationFrame>
      <ScreenBody>
        <div className={classes.box}>
          <div className={classes.desk}>
            <div>
              <search>
                <form onSubmit={send}>
                  <div className={classes.ask}>
                    <TextField
                      ref={field}
                      label={t('certificateDesk.check.field')}
                      value={text}
                      onChange={setText}
                      maxLength={2000}
                      autoComplete="off"
                      autoFocus
                    />
                    <Action primary type="submit" kbd="Enter" busy={check.isFetching}>
                      {t('certificateDesk.check.run')}
                    </Action>
                    <p className="meta t2">{t('certificateDesk.check.hint')}</p>
                  </div>
                  <details className={classes.more}>
                    <summary>{t('certificateDesk.check.compare')}</summary>
                    <PaperFields paper={paper} onChange={setPaper} />
                  </details>
                </form>
              </search>
              <div aria-live="polite">
                {asked && check.error && <Refusal failure={check.error.failure} />}
                {asked && check.data && <VerdictView check={check.data} />}
              </div>
            </div>
            <KeyAside />
          </div>
        </div>
      </ScreenBody>
    </GraduationFrame>
  );
}
