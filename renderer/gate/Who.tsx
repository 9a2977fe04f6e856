import { useTranslation } from 'react-i18next';

/** A man and his platoon in a line of the board. */
export function Who({ man }: { man: { surname: string; givenNames: string; platoon: number | null } }) {
  const { t } = useTranslation();
  return (
    <span>
      <span className="m">
        {man.surname} {man.givenNames}
      </span>
      {man.platoon !== null && <span className="meta t2"> · {t('gate.platoon', { number: man.platoon })}</span>}
    </span>
  );
}
