import type { OutputOf } from '../../shared/contract/contract.ts';
import { useMay } from '../app/session.ts';
import { CandidatePanel } from './CandidatePanel.tsx';
import { CertificatePanel } from './CertificatePanel.tsx';
import { IssuePanel } from './issue/IssuePanel.tsx';
import { IssueReferencesPanel } from './issue/IssueReferencesPanel.tsx';
import { OffsetPanel } from './issue/OffsetPanel.tsx';
import type { CertificatePapers } from './use-certificate-papers.ts';
import type { OpenBeside } from './use-graduation-place.ts';

interface Props {
  cohortId: number;
  candidates: OutputOf<'certificates.candidates'>;
  open: OpenBeside;
  papers: CertificatePapers;
  onClose: () => void;
}

/** What is open beside the certificates: a man, a paper, the issue of all, the printer's offset. */
export function CertificateInspector({ cohortId, candidates, open, papers, onClose }: Props) {
  const mayWrite = useMay('certificates.write');
  if (mayWrite && open.kind === 'issue')
    return (
      <IssuePanel cohortId={cohortId} candidates={candidates} cadetId={open.id} papers={papers} onClose={onClose} />
    );
  if (mayWrite && open.kind === 'references')
    return <IssueReferencesPanel cohortId={cohortId} candidates={candidates} onClose={onClose} />;
  if (mayWrite && open.kind === 'offset') return <OffsetPanel papers={papers} onClose={onClose} />;
  if (open.kind === 'paper' && open.id !== null)
    return <CertificatePanel certificateId={open.id} papers={papers} onClose={onClose} />;
  const man = open.kind === 'man' && candidates.men.find(({ cadetId }) => cadetId === open.id);
  if (!man) return null;
  if (man.certificate)
    return (
      <CertificatePanel
        key={man.certificate.certificateId}
        certificateId={man.certificate.certificateId}
        papers={papers}
        onClose={onClose}
      />
    );
  return (
    <CandidatePanel cohortId={cohortId} man={man} protocol={candidates.protocol} papers={papers} onClose={onClose} />
  );
}
