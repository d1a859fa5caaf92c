package org.krug.app.image;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Runs a program and writes down what it asks of reflection and of the class path. It stops the program, through the debugger's interface of any JDK, at calls of
 * {@link Class}, {@link ClassLoader} and ServiceLoader at which GraalVM's native-image agent stops one too. The agent knows more, which is not seen here: proxies,
 * method handles, resource bundles, serialization and JNI.
 */
final class Watch {
    /** The calls to stop at, by class. */
    private static final Map<String, Set<String>> WATCHED = Map.of(
            "java.lang.Class",
                    Set.of(
                            "forName",
                            "newInstance",
                            "getConstructor",
                            "getConstructors",
                            "getDeclaredConstructor",
                            "getDeclaredConstructors",
                            "getMethod",
                            "getMethods",
                            "getDeclaredMethod",
                            "getDeclaredMethods",
                            "getField",
                            "getFields",
                            "getDeclaredField",
                            "getDeclaredFields",
                            "getRecordComponents",
                            "getResource",
                            "getResourceAsStream"),
            "java.lang.ClassLoader",
                    Set.of("getResource", "getResources", "getResourceAsStream", "getSystemResourceAsStream"),
            "java.util.ServiceLoader", Set.of("getConstructor"));

    private final Set<Access> seen = new LinkedHashSet<>();
    private final VirtualMachine machine;

    private Watch(VirtualMachine machine) {
        this.machine = machine;
    }

    /**
     * Runs the program to its end.
     *
     * @return what it asked for, in its order
     * @throws IllegalStateException when it ends with an error; with what it printed
     */
    static Set<Access> run(List<String> options, String program, List<String> arguments) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> with = connector.defaultArguments();
        with.get("options").setValue(String.join(" ", options));
        with.get("main").setValue(program + " " + String.join(" ", arguments));
        Watch watch = new Watch(connector.launch(with));
        Process process = watch.machine.process();
        CompletableFuture<String> printed = printed(process.getInputStream());
        CompletableFuture<String> failed = printed(process.getErrorStream());
        watch.watch();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    program + " ended with " + process.exitValue() + "\n" + printed.join() + failed.join());
        }
        return watch.seen;
    }

    private static CompletableFuture<String> printed(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void watch() throws InterruptedException {
        for (String name : WATCHED.keySet()) {
            machine.classesByName(name).forEach(this::stopAt);
            ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
            loaded.addClassFilter(name);
            loaded.enable();
        }
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof VMDisconnectEvent) {
                        return;
                    }
                    if (event instanceof ClassPrepareEvent loaded) {
                        stopAt(loaded.referenceType());
                    }
                    if (event instanceof BreakpointEvent stopped) {
                        note(stopped.thread(), stopped.location().method());
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // It has ended.
        }
    }

    private void stopAt(ReferenceType type) {
        for (Method method : type.methods()) {
            if (WATCHED.get(type.name()).contains(method.name()) && !method.isNative() && !method.isAbstract()) {
                BreakpointRequest stop = machine.eventRequestManager().createBreakpointRequest(method.location());
                stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                stop.enable();
            }
        }
    }

    private void note(ThreadReference thread, Method method) {
        try {
            StackFrame frame = thread.frame(0);
            String caller = thread.frameCount() > 1
                    ? thread.frame(1).location().declaringType().name()
                    : "";
            access(frame, method, caller).ifPresent(seen::add);
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Access> access(StackFrame frame, Method method, String caller) {
        List<Value> arguments = frame.getArgumentValues();
        Optional<String> text = arguments.stream()
                .filter(StringReference.class::isInstance)
                .map(value -> ((StringReference) value).value())
                .findFirst();
        // ServiceLoader's own look for what a provider is made with.
        Optional<String> on = method.declaringType().name().equals("java.util.ServiceLoader")
                ? type(arguments.get(0))
                : type(frame.thisObject());
        String name = method.name();
        if (name.equals("forName")) {
            return text.map(type -> new Access(Access.Kind.CLASS, type, caller));
        }
        if (name.contains("Resource")) {
            return text.map(path -> new Access(Access.Kind.RESOURCE, resolved(path, on), caller));
        }
        Access.Kind kind = name.contains("Constructor") || name.equals("newInstance")
                ? Access.Kind.CONSTRUCTOR
                : name.contains("Method") ? Access.Kind.METHOD : Access.Kind.FIELD;
        return on.map(type ->
                new Access(kind, kind == Access.Kind.CONSTRUCTOR ? type : type + "#" + text.orElse("*"), caller));
    }

    private static Optional<String> type(Value value) {
        return value instanceof ClassObjectReference type
                ? Optional.of(type.reflectedType().name())
                : Optional.empty();
    }

    /** As {@link Class#getResource} reads it. */
    private static String resolved(String path, Optional<String> from) {
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return from.filter(type -> type.contains("."))
                .map(type -> type.substring(0, type.lastIndexOf('.')).replace('.', '/') + "/" + path)
                .orElse(path);
    }
}
