export const rolls = {
  title: 'Тексеру',
};
