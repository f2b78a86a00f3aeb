/** The numbers that steps of optimizers are asked about. */
export const rates: readonly number[] = [0.11, 0.12, 0.13, 0.15, 0.17];
export const weights: readonly number[] = [1.5, 2.5, 3.4, 4.2, 5.3, 6.1];
export const gradients: readonly number[] = [-9.2, -7.4, -6.6, -4.8, -3.9, 2.2, 2.9, 4.7, 5.8, 7.6, 8.3];
