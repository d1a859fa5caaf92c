package org.krug.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's short tags (!Sub) as their long form (Fn::Sub). */
final class Tags extends SafeConstructor {
    Tags() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new LongForm());
    }

    private final class LongForm extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            String tag = node.getTag().getValue().substring(1);
            Object value = value(node);
            return switch (tag) {
                case "Ref", "Condition" -> Map.of(tag, value);
                // Only the first dot parts resource and attribute: nested attributes have dots of their own.
                case "GetAtt" ->
                    Map.of("Fn::GetAtt", value instanceof String text ? List.of(text.split("\\.", 2)) : value);
                default -> Map.of("Fn::" + tag, value);
            };
        }

        private Object value(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new TemplateException(node.getTag().getValue(), "is neither text, list nor mapping");
            };
        }
    }
}
