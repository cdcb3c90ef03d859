const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a form asks of an e-mail address before it sends it; the server decides. */
export function emailRule(wrong: string) {
  return { setValueAs: (value: string) => value.trim(), validate: (value: string) => ADDRESS.test(value) || wrong };
}
