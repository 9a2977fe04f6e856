import { useTranslation } from 'react-i18next';
import { CadetName } from '../cadet-card/CadetName.tsx';

/** A man and his platoon in a line of the board; his name leads to his card. */
export function Who({
  man,
}: {
  man: { cadetId: number; surname: string; givenNames: string; platoon: number | null };
}) {
  const { t } = useTranslation();
  return (
    <span>
      <CadetName cadetId={man.cadetId} className="m">
        {man.surname} {man.givenNames}
      </CadetName>
      {man.platoon !== null && <span className="meta t2"> · {t('gate.platoon', { number: man.platoon })}</span>}
    </span>
  );
}
