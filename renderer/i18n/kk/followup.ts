export const followup = {
  desk: {
    label: 'Қадағалау үстелдері',
    board: 'Қадағалау',
    enquiries: 'Сұраулар',
  },
};
