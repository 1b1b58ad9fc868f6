package isotherm.profiler.export;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The format of callgrind's output files, version 1: costs by line of each method, and under it the calls it made. A line's
 * nanoseconds are its own, by samples. In a profile without samples a method's time by clock stands on its first line: the two
 * are not mixed, for clocks count waiting and readers add up lines.
 */
final class Callgrind {
    private final Profile profile;
    private final Map<MethodName, MethodProfile> methods = new HashMap<>();
    private final Map<MethodName, List<CallEdge>> callsFrom = new HashMap<>();
    private final CallSites sites;

    Callgrind(Profile profile) {
        this.profile = profile;
        for (MethodProfile method : profile.methods()) {
            methods.put(method.name(), method);
        }
        for (CallEdge edge : profile.edges()) {
            edge.caller()
                    .ifPresent(caller -> callsFrom
                            .computeIfAbsent(caller, fresh -> new ArrayList<>())
                            .add(edge));
        }
        sites = new CallSites(profile);
    }

    void write(Writer out) throws IOException {
        out.write("# callgrind format\nversion: 1\ncreator: isotherm-profiler\n");
        out.write("cmd: " + clean(profile.run().command()) + "\n");
        out.write("positions: line\nevent: ns : Nanoseconds\nevent: hits : Hits\nevents: ns hits\n");
        boolean sampled = profile.stacks().stream().anyMatch(stack -> stack.samples() > 0);
        StringBuilder body = new StringBuilder();
        long nanos = 0;
        long hits = 0;
        for (MethodProfile method : profile.methods()) {
            body.append("\nfl=").append(path(method.file())).append("\nfn=").append(name(method.name()));
            body.append('\n');
            if (!sampled) {
                body.append(method.firstLine() + " " + method.self().nanos() + " 0\n");
                nanos += method.self().nanos();
            }
            SourceFile here = method.file();
            for (LineProfile line : method.lines()) {
                long lineHits = Math.max(0, line.hits());
                here = goTo(line.file(), here, method, body);
                body.append(line.number() + " " + line.self().nanos() + " " + lineHits + "\n");
                nanos += line.self().nanos();
                hits += lineHits;
            }
            for (CallEdge edge : callsFrom.getOrDefault(method.name(), List.of())) {
                CallSites.Site site = sites.of(edge).orElse(new CallSites.Site(method.file(), method.firstLine()));
                here = goTo(site.file(), here, method, body);
                call(site, edge, body);
            }
        }
        out.write("summary: " + nanos + " " + hits + "\n");
        out.append(body);
    }

    /** What follows is of this file: that of the function, or that of code that was put into it. */
    private static SourceFile goTo(SourceFile file, SourceFile from, MethodProfile method, StringBuilder body) {
        if (!file.equals(from)) {
            body.append(file.equals(method.file()) ? "fe=" : "fi=")
                    .append(path(file))
                    .append('\n');
        }
        return file;
    }

    private void call(CallSites.Site site, CallEdge edge, StringBuilder body) {
        MethodProfile callee = methods.get(edge.callee());
        if (callee == null) {
            return;
        }
        body.append("cfi=").append(path(callee.file())).append("\ncfn=").append(name(callee.name()));
        body.append("\ncalls=" + Math.max(0, edge.calls()) + " " + callee.firstLine() + "\n");
        body.append(site.line() + " " + edge.time().nanos() + " 0\n");
    }

    /** With the package's folders, as readers look for sources. */
    private static String path(SourceFile file) {
        return file.name().isEmpty() ? "???" : clean(file.path());
    }

    /** With the parameters: names alone would add up overloaded methods. */
    private static String name(MethodName method) {
        return clean(method.className() + "." + method.name() + method.descriptor());
    }

    private static String clean(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
