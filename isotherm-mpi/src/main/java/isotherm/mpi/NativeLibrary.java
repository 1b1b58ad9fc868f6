package isotherm.mpi;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A library of native functions, opened for everybody in the process: what MPI's own plug-ins want to find. Functions are bound when first called. */
final class NativeLibrary {
    private static final int NOW_GLOBAL = 0x102;

    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> functions = new HashMap<>();

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The C library. */
    static NativeLibrary ofC() {
        return new NativeLibrary(LINKER.defaultLookup());
    }

    /** A library by its name, or empty where there is none; never closed, as MPI cannot start twice. */
    static Optional<NativeLibrary> open(String name) {
        NativeLibrary c = ofC();
        MethodHandle find = c.function("dlsym", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        MemorySegment handle;
        try (Arena arena = Arena.ofConfined()) {
            handle =
                    (MemorySegment) c.function("dlopen", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                            .invokeExact(arena.allocateFrom(name), NOW_GLOBAL);
        } catch (Throwable e) {
            throw failed("dlopen", e);
        }
        if (handle.address() == 0) {
            return Optional.empty();
        }
        return Optional.of(new NativeLibrary(symbol -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment found = (MemorySegment) find.invokeExact(handle, arena.allocateFrom(symbol));
                return found.address() == 0 ? Optional.empty() : Optional.of(found);
            } catch (Throwable e) {
                throw failed("dlsym", e);
            }
        }));
    }

    /** Where something of this name is. */
    Optional<MemorySegment> find(String name) {
        return symbols.find(name);
    }

    /** A function that gives something. */
    @SuppressWarnings("restricted") // what this module is for
    MethodHandle function(String name, ValueLayout result, ValueLayout... arguments) {
        return functions.computeIfAbsent(name, _ -> {
            MemorySegment place =
                    find(name).orElseThrow(() -> new MpiException("the MPI library has no function " + name));
            return LINKER.downcallHandle(place, FunctionDescriptor.of(result, arguments));
        });
    }

    static IllegalStateException failed(String name, Throwable cause) {
        return new IllegalStateException(name + " cannot be called", cause);
    }
}
