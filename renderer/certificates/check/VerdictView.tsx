import { IconBan, IconCopy, IconFileX, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COMPARED_FIELDS, type Verdict } from '../../../shared/certificates/certificate-terms.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { addressOf } from '../../app/location.ts';
import type { StatusKind } from '../../app/theme/tokens.ts';
import type { TablerIcon } from '../../components/Action.tsx';
import { STATUS_ICONS, Status } from '../../components/Status.tsx';
import { lookOfState } from '../certificate-words.ts';
import classes from './Check.module.css';

type Check = OutputOf<'certificates.check'>;

const LOOKS: Record<Verdict, { kind: StatusKind; icon: TablerIcon }> = {
  valid: { kind: 'good', icon: IconShieldCheck },
  forged: { kind: 'bad', icon: STATUS_ICONS.bad },
  altered: { kind: 'bad', icon: STATUS_ICONS.bad },
  revoked: { kind: 'bad', icon: IconBan },
  replaced: { kind: 'wait', icon: IconCopy },
  spoiled: { kind: 'bad', icon: IconFileX },
  otherKey: { kind: 'bad', icon: STATUS_ICONS.bad },
  unreadable: { kind: 'warn', icon: IconHelpCircle },
  lost: { kind: 'bad', icon: IconBan },
  notIssued: { kind: 'bad', icon: IconFileX },
  unknown: { kind: 'bad', icon: IconHelpCircle },
};

/** The verdict in words, why, and what the register and the code say. */
export function VerdictView({ check }: { check: Check }) {
  const { t } = useTranslation();
  const { verdict, by, reason, on, differences, said, certificate } = check;
  const { kind, icon: Icon } = LOOKS[verdict];
  return (
    <>
      <section className={`is-${kind} ${classes.verdict}`}>
        <Icon size="1.75rem" stroke={1.75} aria-hidden />
        <h2>{t(`certificateDesk.check.verdict.${verdict}`)}</h2>
        <p>{t(`certificateDesk.check.why.${whyKey(verdict, by)}`)}</p>
        {on !== null && (
          <p>
            {reason === null
              ? t('certificateDesk.check.on', { date: on })
              : t('certificateDesk.check.reason', { date: on, reason })}
          </p>
        )}
      </section>
      {differences.length > 0 && <Differences differences={differences} />}
      {certificate && <InRegister certificate={certificate} />}
      {said && (
        <section className={classes.part}>
          <h3>{t(by === 'code' ? 'certificateDesk.check.codeSays' : 'certificateDesk.check.paperSays')}</h3>
          <table className={classes.table}>
            <tbody>
              {COMPARED_FIELDS.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`certificateDesk.check.fieldName.${name}`)}</th>
                  <td className="tn">{shown(name, said[name])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

/** A number is not proved by a signature; a signed code the register does not know was issued after an older copy. */
function whyKey(verdict: Verdict, by: Check['by']) {
  if (verdict === 'valid' && by !== 'code') return 'validNumber' as const;
  if (verdict === 'unknown' && by === 'code') return 'unknownCode' as const;
  return verdict;
}

const DATES: readonly string[] = ['from', 'to', 'issuedOn'];
const shown = (name: string, value: string | number): string =>
  DATES.includes(name) ? formatDate(String(value)) : String(value);

function Differences({ differences }: Pick<Check, 'differences'>) {
  const { t } = useTranslation();
  return (
    <section className={classes.part}>
      <h3>{t('certificateDesk.check.differences')}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('certificateDesk.check.what')}</th>
            <th scope="col">{t('certificateDesk.check.signed')}</th>
            <th scope="col">{t('certificateDesk.check.found')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, signed, found }) => (
            <tr key={field}>
              <th scope="row">{t(`certificateDesk.check.fieldName.${field}`)}</th>
              <td className="tn">{shown(field, signed)}</td>
              <td className="b tn">{shown(field, found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function InRegister({ certificate }: { certificate: NonNullable<Check['certificate']> }) {
  const { t } = useTranslation();
  const { icon, kind, text } = lookOfState(certificate.state);
  return (
    <section className={classes.part}>
      <h3>{t('certificateDesk.check.register')}</h3>
      <p className="body13">
        <span className="code tn m">{certificate.number}</span> · {certificate.name} ·{' '}
        <Status kind={kind} icon={icon}>
          {text}
        </Status>{' '}
        <a
          className="act"
          href={addressOf('exams', {
            part: 'graduation',
            tab: 'certificates',
            view: 'register',
            beside: `paper-${certificate.certificateId}`,
          })}
        >
          {t('certificateDesk.check.open')}
        </a>
      </p>
    </section>
  );
}
