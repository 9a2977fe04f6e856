import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { drawFrame, usePrintWish } from '../print-wish.ts';
import type { CertificatePapers } from '../use-certificate-papers.ts';
import { millimetresOf, textOfMillimetres } from './millimetres.ts';
import { OffsetPicture } from './OffsetPicture.tsx';

interface Props {
  papers: CertificatePapers;
  onClose: () => void;
}

/** How far everything is moved on pre-printed blanks, with a picture of it; kept for the whole school. */
export function OffsetPanel({ papers, onClose }: Props) {
  const { t } = useTranslation();
  const kept = useOperation('certificates.offset', {}).data;
  const save = useCommand('certificates.setOffset', { inline: true });
  const { frame } = usePrintWish();
  const [typed, setTyped] = useState<{ right?: string; down?: string }>({});
  const texts = {
    right: typed.right ?? textOfMillimetres(kept?.right ?? 0),
    down: typed.down ?? textOfMillimetres(kept?.down ?? 0),
  };
  const right = millimetresOf(texts.right);
  const down = millimetresOf(texts.down);
  const sound = right !== null && down !== null;
  const same = right === kept?.right && down === kept?.down;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const done = await save.run({ right, down });
    if (done.ok) setTyped({});
  };
  const wrong = (value: number | null) => (value === null ? t('certificateDesk.offsetPanel.wrong') : undefined);
  return (
    <Inspector
      title={t('certificateDesk.offsetPanel.title')}
      onClose={onClose}
      foot={
        <div className={forms.foot}>
          <Action primary wide type="submit" form="print-offset" blocked={!sound || same} busy={save.running}>
            {t(same ? 'certificateDesk.offsetPanel.kept' : 'certificateDesk.offsetPanel.save')}
          </Action>
        </div>
      }
    >
      <InspectorSection>
        <p className="body13 t2">{t('certificateDesk.offsetPanel.lead')}</p>
      </InspectorSection>
      <InspectorSection>
        <OffsetPicture right={right ?? 0} down={down ?? 0} />
        <form id="print-offset" className={forms.form} onSubmit={(event) => void send(event)}>
          <div className={forms.pair}>
            <TextField
              label={t('certificateDesk.offsetPanel.right')}
              digits
              value={texts.right}
              onChange={(value) => setTyped({ ...typed, right: value })}
              error={wrong(right)}
              maxLength={6}
            />
            <TextField
              label={t('certificateDesk.offsetPanel.down')}
              digits
              value={texts.down}
              onChange={(value) => setTyped({ ...typed, down: value })}
              error={wrong(down)}
              maxLength={6}
            />
          </div>
          <p className="meta t2">{t('certificateDesk.offsetPanel.hint')}</p>
          <Checkbox
            label={t('certificateDesk.offsetPanel.frame')}
            description={t('certificateDesk.offsetPanel.frameHint')}
            checked={frame}
            onChange={(event) => drawFrame(event.currentTarget.checked)}
          />
          {save.failure && <Refusal failure={save.failure} />}
          <Action busy={papers.drawing} onClick={() => sound && papers.look({ right, down })}>
            {t('certificateDesk.offsetPanel.look')}
          </Action>
        </form>
      </InspectorSection>
    </Inspector>
  );
}
