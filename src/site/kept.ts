/**
 * A function that remembers its answers: for what is slow to make, is asked for on every page, and depends on
 * a language, a day, a message or a verdict only, of which there are few.
 */
export function kept<Key extends string, Answer extends object | string>(
  make: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
