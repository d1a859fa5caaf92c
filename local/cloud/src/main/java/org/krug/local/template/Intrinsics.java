package org.krug.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates CloudFormation's intrinsic functions. */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    /** Stands for `AWS::NoValue`; whatever has it is left out. */
    private static final Object NOTHING = new Object();

    private final Names names;
    private final Map<String, Object> conditions;

    Intrinsics(Names names, Map<String, Object> conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    /** A whole mapping, evaluated. */
    Map<String, Object> mapping(String where, Map<String, Object> raw) {
        return Nodes.asMapping(where, value(where, raw));
    }

    /** A value with everything in it evaluated. */
    Object value(String where, Object raw) {
        return switch (raw) {
            case Map<?, ?> map
            when map.size() == 1 && isFunction(map.keySet().iterator().next()) -> {
                Map.Entry<?, ?> call = map.entrySet().iterator().next();
                yield apply(where, String.valueOf(call.getKey()), call.getValue());
            }
            case Map<?, ?> map -> {
                Map<String, Object> evaluated = new LinkedHashMap<>();
                Nodes.asMapping(where, map).forEach((key, inner) -> {
                    Object result = value(where, inner);
                    if (result != NOTHING) {
                        evaluated.put(key, result);
                    }
                });
                yield evaluated;
            }
            case List<?> list -> {
                List<Object> evaluated = new ArrayList<>();
                list.forEach(inner -> evaluated.add(value(where, inner)));
                evaluated.remove(NOTHING);
                yield evaluated;
            }
            default -> raw;
        };
    }

    /** Whether a resource or event with this condition exists. */
    boolean holds(String condition) {
        Object raw = conditions.get(condition);
        if (raw == null) {
            throw new TemplateException(condition, "is used as a condition, but there is none of this name");
        }
        return Boolean.TRUE.equals(value(condition, raw));
    }

    private static boolean isFunction(Object key) {
        String name = String.valueOf(key);
        return name.startsWith("Fn::") || name.equals("Ref") || name.equals("Condition");
    }

    private Object apply(String where, String function, Object argument) {
        return switch (function) {
            case "Ref" -> argument.equals("AWS::NoValue") ? NOTHING : names.reference(argument.toString(), this);
            case "Condition" -> holds(argument.toString());
            case "Fn::Sub" -> substitute(where, argument);
            case "Fn::GetAtt" -> {
                List<?> parts = Nodes.asList(where, argument);
                yield names.attribute(String.valueOf(parts.get(0)), String.valueOf(parts.get(1)), this);
            }
            case "Fn::If" -> {
                List<?> parts = Nodes.asList(where, argument);
                yield value(where, holds(String.valueOf(parts.get(0))) ? parts.get(1) : parts.get(2));
            }
            case "Fn::Join", "Fn::Split", "Fn::Select", "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
                onList(where, function, Nodes.asList(where, value(where, argument)));
            default -> throw unknown(where, function);
        };
    }

    private static Object onList(String where, String function, List<?> arguments) {
        return switch (function) {
            case "Fn::Join" ->
                String.join(
                        String.valueOf(arguments.get(0)),
                        Nodes.asList(where, arguments.get(1)).stream()
                                .map(String::valueOf)
                                .toList());
            case "Fn::Split" ->
                List.of(String.valueOf(arguments.get(1)).split(Pattern.quote(String.valueOf(arguments.get(0))), -1));
            case "Fn::Select" ->
                Nodes.asList(where, arguments.get(1)).get(Integer.parseInt(String.valueOf(arguments.get(0))));
            case "Fn::Equals" -> String.valueOf(arguments.get(0)).equals(String.valueOf(arguments.get(1)));
            case "Fn::Not" -> !Boolean.TRUE.equals(arguments.get(0));
            case "Fn::And" -> arguments.stream().allMatch(Boolean.TRUE::equals);
            case "Fn::Or" -> arguments.stream().anyMatch(Boolean.TRUE::equals);
            default -> throw unknown(where, function);
        };
    }

    private static TemplateException unknown(String where, String function) {
        return new TemplateException(where, "the local cloud does not know the function " + function);
    }

    private String substitute(String where, Object argument) {
        String pattern = String.valueOf(argument instanceof List<?> list ? list.get(0) : argument);
        Map<String, Object> own =
                argument instanceof List<?> list ? mapping(where, Nodes.asMapping(where, list.get(1))) : Map.of();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(placeholder(match.group(1), own)));
    }

    private String placeholder(String name, Map<String, Object> own) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.containsKey(name)) {
            return String.valueOf(own.get(name));
        }
        int dot = name.indexOf('.');
        return dot < 0 || name.endsWith(".Alias")
                ? String.valueOf(names.reference(name, this))
                : names.attribute(name.substring(0, dot), name.substring(dot + 1), this);
    }
}
