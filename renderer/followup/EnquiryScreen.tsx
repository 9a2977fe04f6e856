import { Checkbox } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../app/draft.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TextField } from '../components/TextField.tsx';
import { EnquiryAnswers, type EnquiryResult } from './EnquiryAnswers.tsx';
import { EnquiryLog } from './EnquiryLog.tsx';
import classes from './Followup.module.css';
import { FollowupDesks } from './FollowupDesks.tsx';
import { useCodeScanner } from './use-code-scanner.ts';

/** Somebody asks about a man: one box, who asks and what for, the answer, and the log of everything that was asked. */
export function EnquiryScreen() {
  const { t } = useTranslation();
  const mayUnmask = useMay('personalData.unmask');
  const enquire = useCommand('followup.enquire', { inline: true });
  const box = useRef<HTMLInputElement>(null);
  const asking = useRef<HTMLInputElement>(null);
  const [text, setText] = useDraft('enquiry.text', '');
  const [asker, setAsker] = useDraft('enquiry.asker', '');
  const [purpose, setPurpose] = useDraft('enquiry.purpose', '');
  const [unmask, setUnmask] = useState(false);
  const [result, setResult] = useState<EnquiryResult | null>(null);

  const missing =
    text.trim() === '' ? 'text' : asker.trim() === '' ? 'asker' : purpose.trim() === '' ? 'purpose' : null;
  const ask = async (asked: string) => {
    const answered = await enquire.run({ asker, purpose, text: asked.trim(), unmask });
    setResult(answered.ok ? answered.value : null);
    if (answered.ok) box.current?.select();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (missing === null) void ask(text);
    else if (missing === 'text') box.current?.focus();
    else asking.current?.focus();
  };
  useCodeScanner(box, (code) => {
    setText(code);
    // Who asks and what for stands in the log: without them a scan only fills the box.
    if (asker.trim() !== '' && purpose.trim() !== '') void ask(code);
    else asking.current?.focus();
  });

  return (
    <Screen>
      <ScreenHead title={t('followup.desk.enquiries')} desks={<FollowupDesks part="enquiries" />} />
      <ScreenBody>
        <form className={classes.ask} onSubmit={send}>
          <TextField
            ref={box}
            label={t('followup.enquiry.text')}
            placeholder={t('followup.enquiry.textHint')}
            value={text}
            onChange={setText}
            maxLength={2000}
            autoComplete="off"
            autoFocus
          />
          <TextField
            ref={asking}
            label={t('followup.enquiry.asker')}
            value={asker}
            onChange={setAsker}
            maxLength={200}
            required
          />
          <TextField
            label={t('followup.enquiry.purpose')}
            value={purpose}
            onChange={setPurpose}
            maxLength={300}
            required
          />
          <Action primary type="submit" blocked={missing !== null} busy={enquire.running} kbd="Enter">
            {missing === null ? t('followup.enquiry.answer') : t(`followup.enquiry.missing.${missing}`)}
          </Action>
          {mayUnmask ? (
            <Checkbox
              label={t('followup.enquiry.unmask')}
              checked={unmask}
              onChange={(event) => setUnmask(event.currentTarget.checked)}
            />
          ) : (
            <p className="meta t2">{t('followup.enquiry.logged')}</p>
          )}
        </form>
        {enquire.failure && <Refusal failure={enquire.failure} onClose={enquire.clear} />}
        <div aria-live="polite">{result && <EnquiryAnswers result={result} />}</div>
        <EnquiryLog />
      </ScreenBody>
    </Screen>
  );
}
