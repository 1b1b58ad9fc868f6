/** The steady heat of a plate, a line for each neighbour: told rounds and seconds, it does at least so much of both. */
public class ProfiledLoop {
    static double[][] step(double[][] u) {
        double[][] v = new double[100][100];
        for (int i = 1; i < 99; i++) {
            for (int j = 1; j < 99; j++) {
                double sum = u[i - 1][j];
                sum += u[i + 1][j];
                sum += u[i][j - 1];
                sum += u[i][j + 1];
                v[i][j] = sum / 4;
            }
        }
        return v;
    }

    static double round() {
        double[][] u = new double[100][100];
        u[50][50] = 1;
        for (int k = 0; k < 100; k++) {
            u = step(u);
        }
        return u[49][51];
    }

    public static void main(String[] arguments) {
        long rounds = Long.parseLong(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        long begin = System.nanoTime();
        long done = 0;
        double value = 0;
        double passed = 0;
        while (done < rounds || passed < seconds) {
            value = round();
            done++;
            passed = (System.nanoTime() - begin) * 1e-9;
        }
        System.out.println(passed + " " + value + " " + done);
    }
}
