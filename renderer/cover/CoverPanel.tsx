import { useTranslation } from 'react-i18next';
import type { CoverHit } from '../../shared/contract/cover.contract.ts';
import { cardOnly } from '../../shared/timetable/card-text.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { surnameOf } from '../timetable/card-words.ts';
import { CandidateList } from './CandidateList.tsx';
import { hitCode, hitDay, hitLesson, hitTime, whyGone } from './cover-words.ts';
import { OtherWays } from './OtherWays.tsx';

interface Props {
  hit: CoverHit;
  approvedVersion: number | null;
  mayWrite: boolean;
  onGive: (instructorId: number) => void;
  onClose: () => void;
}

/** One lesson: everybody who may teach it, best first with reasons; where nobody fits, what else can be done. */
export function CoverPanel({ hit, approvedVersion, mayWrite, onGive, onClose }: Props) {
  const { t } = useTranslation();
  const ranked = useOperation('cover.candidates', { card: cardOnly(hit) });
  // The list's own proposal leaves room for the other lessons; the best for this one alone may be another.
  const best = hit.proposal ?? ranked.data?.candidates.find(({ fits }) => fits) ?? null;
  return (
    <Inspector
      title={`${hitCode(hit)} · ${hitLesson(hit)}`}
      sub={
        <span className="tn">
          {hitDay(hit)} · {hitTime(hit)} · {t('cover.platoon', { number: hit.platoonNumber })} · {hit.placeName}
        </span>
      }
      onClose={onClose}
      foot={
        mayWrite &&
        best && (
          <Action primary kbd="A" onClick={() => onGive(best.instructorId)}>
            {t('cover.giveTo', { name: surnameOf(best.fullName) })}
          </Action>
        )
      }
    >
      <InspectorSection>
        <p className="body13">
          <b className="m">{hit.instructorName}</b> <span className="t2 tn">· {whyGone(hit)}</span>
        </p>
        {hit.approved && approvedVersion !== null && (
          <Status kind="wait">{t('cover.willBeMarked', { version: approvedVersion })}</Status>
        )}
      </InspectorSection>
      {ranked.error && (
        <InspectorSection>
          <Refusal failure={ranked.error.failure} />
        </InspectorSection>
      )}
      {ranked.data && (
        <InspectorSection title={t('cover.candidates')}>
          {ranked.data.candidates.length === 0 ? (
            <p className="body13 t2">{t('cover.nobodyMayTeach')}</p>
          ) : (
            <CandidateList
              candidates={ranked.data.candidates}
              proposedId={hit.proposal?.instructorId ?? null}
              onGive={mayWrite ? onGive : null}
            />
          )}
        </InspectorSection>
      )}
      {ranked.data && !ranked.data.candidates.some(({ fits }) => fits) && (
        <OtherWays hit={hit} ways={ranked.data} mayWrite={mayWrite} onMoved={onClose} />
      )}
    </Inspector>
  );
}
