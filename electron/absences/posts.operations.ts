import type { absencesOperations } from '../../shared/contract/absences.contract.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { changePost, insertPost, listPosts, mostNamed } from './absences.repository.ts';

type PostOperation = 'absences.posts' | 'absences.addPost' | 'absences.changePost';

export const postHandlers: HandlersOf<Pick<typeof absencesOperations, PostOperation>> = {
  'absences.posts': ({ db }) => listPosts(db).filter(({ closed }) => !closed),

  'absences.addPost': ({ db, tell }, post) => {
    demandFreeName(db, post.name, null);
    tell({ name: post.name, men: post.men });
    return { id: insertPost(db, post) };
  },

  'absences.changePost': ({ db, today, tell }, post) => {
    const before =
      listPosts(db).find(({ id }) => id === post.id) ?? refuse('absences.unknownPost', { postId: post.id });
    demandFreeName(db, post.name, post.id);
    const named = mostNamed(db, post.id, today);
    if (named && named.men > (post.closed ? 0 : post.men)) {
      refuse('absences.postKept', { post: before.name, date: named.date, named: named.men });
    }
    changePost(db, post);
    tell({ name: post.name, men: post.men, ...(post.closed && { context: 'closed' }) });
    return {};
  },
};

function demandFreeName(db: Db, name: string, besides: number | null): void {
  if (listPosts(db).some((one) => one.name === name && one.id !== besides)) refuse('absences.postNameTaken', { name });
}
