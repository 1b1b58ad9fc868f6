package isotherm.bench.concurrency;

import java.util.BitSet;

/** How many primes there are: a calculation that keeps one processor busy and whose result everybody can look up. */
final class PrimeCount {
    private PrimeCount() {}

    /** Primes below n, each number tried with odd divisors up to its root: heavy, without memory, and the same each time. */
    static int byTrial(int n) {
        int count = n > 2 ? 1 : 0;
        for (int number = 3; number < n; number += 2) {
            if (isPrime(number)) {
                count++;
            }
        }
        return count;
    }

    private static boolean isPrime(int odd) {
        for (int divisor = 3; (long) divisor * divisor <= odd; divisor += 2) {
            if (odd % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The same by the sieve of Eratosthenes, in a small part of the time. */
    static int bySieve(int n) {
        BitSet primes = new BitSet(n);
        primes.set(2, Math.max(2, n));
        for (int k = 2; (long) k * k < n; k = primes.nextSetBit(k + 1)) {
            for (int multiple = k * k; multiple < n; multiple += k) {
                primes.clear(multiple);
            }
        }
        return primes.cardinality();
    }
}
