/** Apart from the queries, which the first page need not carry. */
export const CHOICES = 100;
export const LOG_PAGE = 30;
