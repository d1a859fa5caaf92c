package org.krug.local.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What references mean on one machine: pseudo parameters, parameters, and the names and ARNs of resources. */
final class Names {
    /** Tables and functions are named after the stack; its name on one machine. */
    static final String STACK = "krug";

    static final String REGION = "eu-central-1";
    static final String ACCOUNT = "000000000000";
    private static final String NAME_OF = "Name";
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName",
            STACK,
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + STACK + "/local");
    /** The property that names a resource of a type, where AWS's `Ref` gives that name. */
    private static final Map<String, String> NAMED_BY = Map.of(
            "AWS::DynamoDB::Table", "TableName",
            "AWS::Serverless::Function", "FunctionName",
            "AWS::SQS::Queue", "QueueName",
            "AWS::Scheduler::ScheduleGroup", NAME_OF,
            "AWS::SSM::Parameter", NAME_OF,
            "AWS::SES::EmailIdentity", "EmailIdentity");

    private final Map<String, Object> resources;
    private final Map<String, String> byType;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param byType what `Ref` gives for resources of a type, instead of their logical id
     */
    Names(Map<String, Object> template, Map<String, String> byType, Map<String, String> overridden) {
        this.resources = Nodes.mapping(template, "Resources");
        this.byType = byType;
        Nodes.mapping(template, "Parameters").forEach((name, value) -> {
            Object chosen = overridden.containsKey(name)
                    ? overridden.get(name)
                    : Nodes.asMapping(name, value).get("Default");
            if (chosen == null) {
                throw new TemplateException(
                        name, "is a parameter without a Default, and the local cloud gives it none");
            }
            parameters.put(name, chosen);
        });
    }

    /** What `!Ref` gives. */
    Object reference(String name, Intrinsics evaluate) {
        if (PSEUDO.containsKey(name)) {
            return required(PSEUDO.get(name));
        }
        if (parameters.containsKey(name)) {
            return required(parameters.get(name));
        }
        if (name.endsWith(".Alias") || name.endsWith(".Version")) {
            String function = name.substring(0, name.lastIndexOf('.'));
            return attribute(function, "Arn", evaluate) + ":live";
        }
        String type = typeOf(name);
        return byType.containsKey(type) ? required(byType.get(type)) : nameOf(name, type, evaluate);
    }

    /** What `!GetAtt` gives. */
    String attribute(String resource, String attribute, Intrinsics evaluate) {
        String type = typeOf(resource);
        String name = String.valueOf(reference(resource, evaluate));
        return switch (attribute) {
            case "Arn" -> arn(type, name);
            case "StreamArn" -> arn(type, name) + "/stream/local";
            default -> attribute.endsWith("Name") ? name : "https://" + name + ".local/" + attribute;
        };
    }

    private static String arn(String type, String name) {
        String service = type.split("::", -1)[1].toLowerCase(java.util.Locale.ROOT);
        String kind = switch (type) {
            case "AWS::Serverless::Function" -> "function:" + name;
            case "AWS::DynamoDB::Table" -> "table/" + name;
            case "AWS::SQS::Queue" -> name;
            case "AWS::IAM::Role" -> "role/" + name;
            case "AWS::Cognito::UserPool" -> "userpool/" + name;
            default -> type.split("::", -1)[2].toLowerCase(java.util.Locale.ROOT) + "/" + name;
        };
        String named = service.equals("serverless") ? "lambda" : service.equals("cognito") ? "cognito-idp" : service;
        String region = named.equals("iam") ? "" : REGION;
        return "arn:aws:" + named + ":" + region + ":" + ACCOUNT + ":" + kind;
    }

    private String nameOf(String resource, String type, Intrinsics evaluate) {
        Map<String, Object> properties =
                Nodes.mapping(Nodes.asMapping(resource, resources.get(resource)), "Properties");
        return Optional.ofNullable(NAMED_BY.get(type))
                .map(properties::get)
                .map(given -> String.valueOf(evaluate.value(resource, given)))
                .orElse(resource);
    }

    private String typeOf(String resource) {
        Object described = resources.get(resource);
        if (described == null) {
            throw new TemplateException(resource, "is referred to, but is neither a parameter nor a resource");
        }
        return String.valueOf(Nodes.asMapping(resource, described).get("Type"));
    }

    private static <T> T required(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
