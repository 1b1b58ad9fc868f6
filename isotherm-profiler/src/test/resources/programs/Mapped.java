final class Mapped {
    public static void main(String[] arguments) {
        int sum = 0;
        for (int k = 0; k < 10; k++) {
            sum += k;
            sum += 2 * k;
            sum += 3 * k;
            sum += 4 * k;
        }
        System.out.println(sum);
    }
}
