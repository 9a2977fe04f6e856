import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Absences.module.css';

type Post = OutputOf<'absences.posts'>[number];

/** Posts of the daily duty: their names and how many men each takes. */
export function PostsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const posts = useOperation('absences.posts', {}, { keep: true }).data ?? [];
  return (
    <Inspector title={t('absences.duty.posts')} onClose={onClose}>
      {posts.map((post) => (
        <InspectorSection key={post.id}>
          <PostForm post={post} />
        </InspectorSection>
      ))}
      <InspectorSection title={t('absences.duty.newPost')}>
        <PostForm key={posts.length} post={null} />
      </InspectorSection>
    </Inspector>
  );
}

function PostForm({ post }: { post: Post | null }) {
  const { t } = useTranslation();
  const add = useCommand('absences.addPost', { inline: true });
  const change = useCommand('absences.changePost', { inline: true });
  const [name, setName] = useState(post?.name ?? '');
  const [men, setMen] = useState(String(post?.men ?? 2));
  const count = Number(men);
  const sound = name.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= 20;
  const failed = [add, change].find(({ failure }) => failure);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    if (post) void change.run({ ...post, name: name.trim(), men: count });
    else void add.run({ name: name.trim(), men: count });
  };
  return (
    <form className={classes.form} aria-label={post?.name ?? t('absences.duty.newPost')} onSubmit={send}>
      <div className={classes.moment}>
        <TextField label={t('absences.duty.postName')} value={name} onChange={setName} maxLength={60} />
        <TextField digits label={t('absences.duty.postMen')} value={men} onChange={setMen} maxLength={2} />
      </div>
      {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
      <div className={classes.acts}>
        <Action size="xs" type="submit" primary={post === null} blocked={!sound} busy={add.running || change.running}>
          {post ? t('absences.duty.savePost') : t('absences.duty.addPost')}
        </Action>
        {post && (
          <Action
            size="xs"
            quiet
            title={t('absences.duty.closeName', { name: post.name })}
            onClick={() => void change.run({ ...post, closed: true })}
          >
            {t('absences.duty.closePost')}
          </Action>
        )}
      </div>
    </form>
  );
}
