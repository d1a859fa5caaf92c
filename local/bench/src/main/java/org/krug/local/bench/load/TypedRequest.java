package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Makes of a request's JSON the SDK's object of it, by the SDK's own description of its fields. */
final class TypedRequest {
    private TypedRequest() {}

    static DynamoDbRequest of(String operation, JsonNode body) {
        return (DynamoDbRequest)
                switch (operation) {
                    case "GetItem" -> filled(GetItemRequest.builder(), body);
                    case "PutItem" -> filled(PutItemRequest.builder(), body);
                    case "UpdateItem" -> filled(UpdateItemRequest.builder(), body);
                    case "Query" -> filled(QueryRequest.builder(), body);
                    case "BatchGetItem" -> filled(BatchGetItemRequest.builder(), body);
                    case "TransactWriteItems" -> filled(TransactWriteItemsRequest.builder(), body);
                    default -> throw new IllegalArgumentException("not among what is repeated bare: " + operation);
                };
    }

    private static Object filled(SdkPojo builder, JsonNode json) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = json.get(field.locationName());
            if (value != null && !value.isNull()) {
                field.set(builder, read(field, value));
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private static Object read(SdkField<?> field, JsonNode value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            value.forEach(one -> list.add(read(member, one)));
            return list;
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> map = new LinkedHashMap<>();
            value.properties().forEach(one -> map.put(one.getKey(), read(member, one.getValue())));
            return map;
        }
        if (type == MarshallingType.SDK_POJO) {
            return filled(field.constructor().get(), value);
        }
        if (type == MarshallingType.SDK_BYTES) {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asText()));
        }
        if (type == MarshallingType.INTEGER) {
            return value.asInt();
        }
        return type == MarshallingType.BOOLEAN ? value.asBoolean() : value.asText();
    }
}
