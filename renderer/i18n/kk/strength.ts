export const strength = {
  title: 'Жеке құрам',
};
