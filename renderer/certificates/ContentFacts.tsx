import { useTranslation } from 'react-i18next';
import type { CertificateContent } from '../../shared/contract/certificates.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './Certificates.module.css';
import { NO_NUMBER } from './certificate-words.ts';

/** What a paper says, or would say: everything but who it is for. */
export function ContentFacts({ content }: { content: Omit<CertificateContent, 'blank' | 'registerNumber'> }) {
  const { t } = useTranslation();
  const inMine = useLanguageName();
  const { iin, birthDate, from, to, hours, specialty, protocol, order, duplicateOf } = content;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('certificateDesk.man.iin')}</dt>
        <dd className="code tn">{iin}</dd>
        <dt>{t('certificateDesk.man.birthDate')}</dt>
        <dd className="tn">{formatDate(birthDate)}</dd>
        <dt>{t('certificateDesk.man.school')}</dt>
        <dd>{content.school}</dd>
        <dt>{t('certificateDesk.man.course')}</dt>
        <dd className="tn">{t('certificateDesk.man.dates', { from, to })}</dd>
        <dt>{t('certificateDesk.man.hours')}</dt>
        <dd className="tn">{t('certificateDesk.man.hoursSum', hours)}</dd>
        <dt>{t('certificateDesk.man.specialty')}</dt>
        <dd>
          {specialty.kk} · {specialty.ru}
        </dd>
        <dt>{t('certificateDesk.man.protocol')}</dt>
        <dd className={protocol.number === NO_NUMBER ? 't3' : undefined}>
          {protocol.number === NO_NUMBER
            ? t('certificateDesk.man.protocolLater')
            : t('certificateDesk.man.paperOf', protocol)}
        </dd>
        <dt>{t('certificateDesk.man.order')}</dt>
        <dd>{t('certificateDesk.man.paperOf', order)}</dd>
        <dt>{t('certificateDesk.man.director')}</dt>
        <dd>{content.director}</dd>
        {duplicateOf && (
          <>
            <dt>{t('certificateDesk.man.duplicateOf')}</dt>
            <dd className="code">
              {t('certificateDesk.man.duplicateText', { text: duplicateOf.text, date: duplicateOf.issuedOn })}
            </dd>
          </>
        )}
      </dl>
      <h4 className="sr">{t('certificateDesk.man.marks')}</h4>
      <ul className={classes.marks}>
        {content.marks.map(({ subjectCode, names, mark }) => (
          <li key={subjectCode}>
            <span className="truncate" title={inMine(names)}>
              {inMine(names)}
            </span>
            <b className="tn">{mark}</b>
          </li>
        ))}
      </ul>
      <p className={classes.total}>
        <span>{t('certificateDesk.man.overall')}</span>
        <span className="tn">{content.overall}</span>
      </p>
    </>
  );
}
