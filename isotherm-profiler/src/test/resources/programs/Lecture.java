public class Lecture {
    static double[][] step(double[][] u) {
        double[][] v = new double[100][100];
        for (int i = 1; i < 99; i++) {
            for (int j = 1; j < 99; j++) {
                double sum = u[i - 1][j]
                        + u[i + 1][j];
                sum += u[i][j - 1];
                sum += u[i][j + 1];
                v[i][j] = sum / 4;
            }
        }
        return v;
    }
    public static void main(String[] a) {
        int repeats = a.length > 0 ? Integer.parseInt(a[0]) : 1;
        long t = System.nanoTime();
        double s = 0;
        for (int r = 0; r < repeats; r++) {
            double[][] u = new double[100][100];
            u[50][50] = 1;
            for (int k = 0; k < 100; k++) {
                u = step(u);
            }
            s += u[49][51];
        }
        System.out.println(s + " " + (System.nanoTime() - t) * 1e-9);
    }
}
