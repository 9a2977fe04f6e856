import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { PHASES } from '../../shared/programme/programme-types.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './forms.module.css';
import { KindList } from './KindList.tsx';
import { MoveHours } from './MoveHours.tsx';
import { OrderSentences } from './OrderSentences.tsx';
import { ownOrderRules } from './order-groups.ts';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectSettings } from './SubjectSettings.tsx';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  programme: ProgrammeView;
  subject: SubjectView;
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** One subject: its lessons by bucket with their sums, who teaches it, its order rules, hours to give away. */
export function SubjectPanel({ programme, subject, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const [settings, setSettings] = useState(false);
  const rules = ownOrderRules(programme).filter((rule) =>
    programme.kinds.some(
      (kind) => kind.subjectCode === subject.code && [...rule.before, ...rule.after].includes(kind.code),
    ),
  );
  return (
    <Inspector
      title={say(subject.names)}
      sub={
        <span className={classes.tick}>
          <SubjectTag code={subject.code} />
          {t('programme.subject.sub', {
            hours: subject.initialHours + subject.specialtyHours,
            most: subject.maxHoursPerDay,
          })}
        </span>
      }
      onClose={() => place.show(null)}
      foot={
        mayWrite && (
          <Action icon={IconPlus} onClick={() => place.show({ kind: 'newLesson', subject: subject.code })}>
            {t('programme.subject.addKind')}
          </Action>
        )
      }
    >
      {PHASES.filter((phase) => hasPhase(programme, subject, phase)).map((phase) => (
        <InspectorSection key={phase} title={t(`programme.phase.${phase}`)}>
          <KindList
            programme={programme}
            subject={subject}
            phase={phase}
            onOpen={(kind) => place.show({ kind: 'lesson', id: kind.id })}
          />
        </InspectorSection>
      ))}
      <Teachers programme={programme} subject={subject} place={place} />
      {rules.length > 0 && (
        <InspectorSection title={t('programme.subject.order')}>
          <OrderSentences
            programme={programme}
            rules={rules}
            onOpen={(rule) => place.show({ kind: 'rule', id: rule.id })}
          />
        </InspectorSection>
      )}
      {mayWrite && (
        <>
          <InspectorSection title={t('programme.subject.move')}>
            <MoveHours programme={programme} subject={subject} />
          </InspectorSection>
          <InspectorSection>
            {settings ? (
              <SubjectSettings cohortId={programme.cohortId} subject={subject} />
            ) : (
              <Action quiet size="xs" icon={IconPencil} onClick={() => setSettings(true)}>
                {t('programme.subject.settings')}
              </Action>
            )}
          </InspectorSection>
        </>
      )}
    </Inspector>
  );
}

const hasPhase = (programme: ProgrammeView, subject: SubjectView, phase: (typeof PHASES)[number]): boolean =>
  (phase === 'initial' ? subject.initialHours : subject.specialtyHours) > 0 ||
  programme.kinds.some((kind) => kind.subjectCode === subject.code && kind.phase === phase);

function Teachers({ programme, subject, place }: Omit<Props, 'mayWrite'>) {
  const { t } = useTranslation();
  const instructors = useOperation('programme.instructors', { cohortId: programme.cohortId }).data ?? [];
  const own = instructors.filter((one) => one.active && one.subjects.includes(subject.code));
  return (
    <InspectorSection
      title={t('programme.subject.teachers')}
      aside={
        <button type="button" className="act meta" onClick={() => place.showTab('instructors')}>
          {t('programme.subject.toInstructors')}
        </button>
      }
    >
      {own.length === 0 && <p className="body13 t2">{t('programme.subject.nobody')}</p>}
      <div className={classes.list}>
        {own.map((one) => (
          <button
            key={one.id}
            type="button"
            className={classes.rowButton}
            onClick={() => place.show({ kind: 'instructor', id: one.id })}
          >
            <span className="truncate">{one.fullName}</span>
            <span className="tn t2">
              {one.plannedHours} / {one.availableHours ?? 0}
            </span>
          </button>
        ))}
      </div>
    </InspectorSection>
  );
}
