package org.secondopinion.oversight.outcomes;

/**
 * A share with its interval of 95 % after Wilson, which holds for small numbers and for shares near none and all.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, J Am Stat Assoc 1927; 22: 209-212</a>
 */
public record Rate(long number, long of, double share, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** @param of more than none */
    static Rate of(long number, long of) {
        var share = (double) number / of;
        var squared = Z * Z / of;
        var middle = share + squared / 2;
        var reach = Z * Math.sqrt(share * (1 - share) / of + squared / (4 * of));
        return new Rate(
                number,
                of,
                share,
                Math.max(0, (middle - reach) / (1 + squared)),
                Math.min(1, (middle + reach) / (1 + squared)));
    }
}
