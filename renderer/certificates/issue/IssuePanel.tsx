import { IconEye } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { localNow } from '../../app/clock.ts';
import { goTo } from '../../app/location.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { NO_NUMBER } from '../certificate-words.ts';
import forms from '../Forms.module.css';
import type { CertificatePapers } from '../use-certificate-papers.ts';
import classes from './Issue.module.css';
import { IssueFields, issueDraft, readIssue } from './IssueFields.tsx';
import { LetterByLetter } from './LetterByLetter.tsx';

interface Props {
  cohortId: number;
  candidates: OutputOf<'certificates.candidates'>;
  /** One man only, whose earlier certificate was revoked; null: all to whom one is due. */
  cadetId: number | null;
  papers: CertificatePapers;
  onClose: () => void;
}

const FORM_ID = 'certificates-issue';

/** All who passed get theirs at once, in roll order on the next blanks; what is about to stand on paper is said first. */
export function IssuePanel({ cohortId, candidates, cadetId, papers, onClose }: Props) {
  const { t } = useTranslation();
  const today = localNow().slice(0, 10);
  const issue = useCommand('certificates.issue', { inline: true });
  const [draft, setDraft] = useState(() => issueDraft(candidates.protocol, today));
  const [made, setMade] = useState<OutputOf<'certificates.issue'> | null>(null);
  const asked = readIssue(draft);
  const whom = cadetId === null ? {} : { cadetIds: [cadetId] };
  const preview = useOperation(
    'certificates.preview',
    { cohortId, ...whom, issuedOn: today, protocol: { number: NO_NUMBER, date: today } },
    { enabled: made === null },
  );
  const lines = preview.data?.certificates ?? [];
  const short = preview.data?.short ?? 0;
  const letterByLetter = candidates.men.filter(
    ({ cadetId: id, nameRuSuggested }) => nameRuSuggested && lines.some((line) => line.cadetId === id),
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (asked === null || short > 0) return;
    const first = lines[0]?.blankId;
    const done = await issue.run({ cohortId, ...whom, ...asked, ...(first && { firstBlankId: first }) });
    if (done.ok) setMade(done.value);
  };

  if (made)
    return (
      <Inspector
        title={t('certificateDesk.issue.title')}
        onClose={onClose}
        foot={
          <Action primary wide busy={papers.drawing} onClick={() => papers.issued(made.certificateIds)}>
            {t('certificateDesk.printAll', { count: made.certificateIds.length })}
          </Action>
        }
      >
        <InspectorSection>
          <Refusal
            kind="good"
            what={t('certificateDesk.issue.done', { count: made.certificateIds.length })}
            why={t('certificateDesk.issue.doneWhy', made)}
          />
        </InspectorSection>
      </Inspector>
    );
  return (
    <Inspector
      title={t('certificateDesk.issue.title')}
      onClose={onClose}
      foot={
        <Action
          primary
          wide
          type="submit"
          form={FORM_ID}
          blocked={asked === null || short > 0}
          busy={issue.running || !preview.data}
        >
          {short > 0
            ? t('certificateDesk.blanksShort', { count: short })
            : asked === null
              ? t('certificateDesk.issue.missing')
              : t('certificateDesk.issue.save', { count: lines.length })}
        </Action>
      }
    >
      {preview.error && (
        <InspectorSection>
          <Refusal failure={preview.error.failure} />
        </InspectorSection>
      )}
      {preview.data && <BlanksTaken preview={preview.data} />}
      <InspectorSection>
        <form id={FORM_ID} className={forms.form} onSubmit={(event) => void send(event)}>
          <IssueFields draft={draft} onChange={setDraft} />
          {issue.failure && <Refusal failure={issue.failure} />}
          <Action
            icon={IconEye}
            blocked={asked === null}
            busy={papers.drawing}
            onClick={() => asked && papers.draft(whom.cadetIds, asked)}
          >
            {t('certificateDesk.issue.look')}
          </Action>
        </form>
      </InspectorSection>
      {letterByLetter.length > 0 && <LetterByLetter men={letterByLetter} />}
      <InspectorSection>
        <p className="meta t2">{t('certificateDesk.issue.final')}</p>
      </InspectorSection>
    </Inspector>
  );
}

/** The blanks they take, or how many are missing. */
function BlanksTaken({ preview }: { preview: OutputOf<'certificates.preview'> }) {
  const { t } = useTranslation();
  const { certificates, freeBlanks, short } = preview;
  if (short > 0)
    return (
      <InspectorSection>
        <Refusal
          what={t('certificateDesk.issue.short', { count: short })}
          why={t('certificateDesk.issue.shortWhy', { men: certificates.length, free: freeBlanks })}
          actions={
            <Action size="xs" onClick={() => goTo('exams', { part: 'graduation', tab: 'blanks', beside: 'add' })}>
              {t('certificateDesk.issue.addBlanks')}
            </Action>
          }
        />
      </InspectorSection>
    );
  return (
    <InspectorSection title={t('certificateDesk.issue.takes')}>
      <span className={`${classes.range} code tn`}>
        {certificates.length === 1
          ? certificates[0]?.number
          : t('certificateDesk.issue.fromTo', {
              first: certificates[0]?.number ?? '—',
              last: certificates.at(-1)?.number ?? '—',
            })}
      </span>
      <p className="meta t2">
        {t('certificateDesk.issue.inOrder')};{' '}
        {t('certificateDesk.issue.free', { free: freeBlanks, after: freeBlanks - certificates.length })}
      </p>
    </InspectorSection>
  );
}
