package isotherm.weather.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.replay.Loopback;
import isotherm.weather.replay.TrapServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class EncryptionTest extends FetcherFixture {
    private static URI secure(URI address, String path) {
        return URI.create("https://" + address.getAuthority() + path);
    }

    @Test
    void aServerWithoutEncryptionIsNotTrusted() {
        WeatherException problem = problem(uncached(QUICK), secure(traps.at("/"), "/a"), Duration.ofSeconds(20));
        assertThat(problem.kind()).isEqualTo(Kind.INSECURE);
        assertThat(problem).hasMessageStartingWith("no trusted connection to 127.0.0.1");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        Path store = Objects.requireNonNull(folder).resolve("own.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", "own", "-keyalg", "EC"));
        command.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1", "-storepass", "secret"));
        command.addAll(List.of("-keystore", store.toString()));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
        SSLContext context = contextOf(store);
        try (Loopback server = Loopback.start(
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()),
                TrapServer.json(GOOD))) {
            WeatherException problem = problem(uncached(QUICK), secure(server.base(), "/a"), Duration.ofSeconds(20));
            assertThat(problem.kind()).isEqualTo(Kind.INSECURE);
        }
    }

    private static SSLContext contextOf(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
