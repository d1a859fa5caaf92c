package org.krug.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a handler takes and returns, found in its generic types as Lambda's runtime client does.
 */
record HandlerTypes(Type input, Type output) {

    static HandlerTypes of(Class<?> handler) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        Deque<Type> waiting = new ArrayDeque<>();
        waiting.add(handler);
        while (!waiting.isEmpty()) {
            Type type = waiting.poll();
            Class<?> raw =
                    type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
            if (type instanceof ParameterizedType generic) {
                bind(raw, generic, bound);
            }
            if (raw.equals(RequestHandler.class)) {
                TypeVariable<?>[] variables = raw.getTypeParameters();
                return new HandlerTypes(resolve(variables[0], bound), resolve(variables[1], bound));
            }
            if (raw.getGenericSuperclass() != null) {
                waiting.add(raw.getGenericSuperclass());
            }
            waiting.addAll(java.util.List.of(raw.getGenericInterfaces()));
        }
        throw new IllegalArgumentException(handler + " is no RequestHandler");
    }

    private static void bind(Class<?> raw, ParameterizedType generic, Map<TypeVariable<?>, Type> bound) {
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            bound.put(variables[i], generic.getActualTypeArguments()[i]);
        }
    }

    /** A handler that leaves its types open takes anything. */
    private static Type resolve(Type type, Map<TypeVariable<?>, Type> bound) {
        Type resolved = type;
        while (resolved instanceof TypeVariable<?> variable) {
            resolved = bound.getOrDefault(variable, Object.class);
        }
        return resolved;
    }
}
