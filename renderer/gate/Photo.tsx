import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';

/** A man's 3×4 picture; the outline of a man while there is none. */
export function Photo({ cadetId, name }: { cadetId: number; name: string }) {
  const { t } = useTranslation();
  const { data } = useOperation('gate.photo', { cadetId });
  if (!data?.photo) return <IconUser stroke={0.6} aria-hidden />;
  const { mediaType, bytes } = data.photo;
  return <img src={`data:${mediaType};base64,${bytes}`} alt={t('gate.photo.of', { name })} />;
}
