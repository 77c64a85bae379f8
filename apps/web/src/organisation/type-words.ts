/** `equality-and-diversity` as `Equality and diversity`. */
export const typeWords = (type: string): string => {
  const words = type.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};
