/** The MACFA grades as a matrix of dimension and grade: ticks support a grade, they never set it. Our wording of the partnership's rubric. */
import type { Scale } from '../../toolkit/scale.ts';

export const macfaScale: Scale = {
  id: 'macfa',
  title: 'Grades and what they look for',
  grades: [
    {
      key: 'o',
      word: 'Outstanding',
      letter: 'O',
      descriptor:
        'All of Good, with strong evidence of research-informed practice, and creative work of an exceptional effect on a person’s life.',
    },
    {
      key: 'g',
      word: 'Good',
      letter: 'G',
      benchmark: true,
      descriptor:
        'Statutory functions met. Practice informed by research. Risks identified, assessed and managed. Standards and multi-agency procedures followed. Clear evidence of person-centred practice.',
    },
    {
      key: 'ri',
      word: 'Requires improvement',
      letter: 'RI',
      descriptor:
        'Statutory functions met to a limited extent. Some gaps in practice. Risk identified, with gaps in assessing or managing it. Standards and procedures partly evidenced. Little of the person’s voice.',
    },
    {
      key: 'in',
      word: 'Inadequate',
      letter: 'In',
      descriptor:
        'Statutory functions not met. Significant gaps in practice. Risks not identified. Standards and multi-agency procedures not followed. Nothing of the person’s voice.',
    },
  ],
  matrix: [
    {
      id: 'statutory',
      title: 'Statutory functions',
      cells: { g: 'met', ri: 'met to a limited extent', in: 'not met' },
      sameAs: { o: 'g' },
    },
    {
      id: 'research',
      title: 'Research-informed practice',
      cells: { o: 'strong evidence', g: 'present' },
    },
    {
      id: 'risk-identified',
      title: 'Risk: identified',
      cells: { g: 'identified', ri: 'identified', in: 'not identified' },
      sameAs: { o: 'g' },
    },
    {
      id: 'risk-assessed',
      title: 'Risk: assessed',
      cells: { g: 'assessed', ri: 'gaps in assessment' },
      sameAs: { o: 'g' },
    },
    {
      id: 'risk-managed',
      title: 'Risk: managed',
      cells: { g: 'managed', ri: 'gaps in management' },
      sameAs: { o: 'g' },
    },
    {
      id: 'standards',
      title: 'Standards and multi-agency procedures',
      cells: { g: 'followed', ri: 'partly evidenced', in: 'not followed' },
      sameAs: { o: 'g' },
    },
    {
      id: 'gaps',
      title: 'Gaps in practice',
      cells: { g: 'none', ri: 'some', in: 'significant' },
      sameAs: { o: 'g' },
    },
    {
      id: 'voice',
      title: 'Person’s voice, person-centred practice',
      cells: { g: 'clear evidence', ri: 'limited evidence', in: 'none' },
      sameAs: { o: 'g' },
    },
    {
      id: 'beyond',
      title: 'Beyond Good',
      cells: { o: 'creative, innovative work with an exceptional effect on a life' },
    },
  ],
};
