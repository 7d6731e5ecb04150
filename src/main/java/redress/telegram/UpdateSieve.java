package redress.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads a batch of updates so that one that cannot be read spoils no other. Belongs to the polling thread. Errors say
 * nothing of the content: a parser would quote what people wrote.
 */
final class UpdateSieve {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateSieve.class);

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A new sort of something inside a message is left out, and the message itself stays readable.
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .build();
    private final ObjectReader batches = mapper.readerFor(mapper.getTypeFactory().constructParametricType(
            ApiResponse.class, mapper.getTypeFactory().constructCollectionType(ArrayList.class, Update.class)));
    private final ObjectReader single = mapper.readerFor(Update.class);
    private final Map<Integer, String> faults = new HashMap<>();

    /**
     * Reads Telegram's answer to getUpdates.
     *
     * @return the updates in order; in place of an unreadable one stands an empty one with its number
     * @throws TelegramApiRequestException if the answer as a whole is none
     */
    ArrayList<Update> sift(String answer) throws TelegramApiRequestException {
        faults.clear();
        try {
            ApiResponse<ArrayList<Update>> response = batches.readValue(answer);
            var updates = response.getResult();
            if (Boolean.TRUE.equals(response.getOk()) && updates != null
                    && updates.stream().allMatch(update -> update != null && update.getUpdateId() != null)) {
                return updates;
            }
        } catch (JsonProcessingException e) {
            LOG.warn("An answer to getUpdates cannot be read as a whole; its updates are read one by one");
        }
        return oneByOne(answer);
    }

    /** Why the update with this number, of the last batch, could not be read; empty if it could. */
    Optional<String> fault(int update) {
        return Optional.ofNullable(faults.get(update));
    }

    private ArrayList<Update> oneByOne(String answer) throws TelegramApiRequestException {
        var updates = new ArrayList<Update>();
        for (var node : result(answer)) {
            if (node.path("update_id").canConvertToInt()) {
                updates.add(read(node));
            } else {
                LOG.warn("An update without a number was left out");
            }
        }
        return updates;
    }

    private JsonNode result(String answer) throws TelegramApiRequestException {
        try {
            var result = mapper.readTree(answer).path("result");
            if (result.isArray()) {
                return result;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("The answer to getUpdates is no JSON");
        }
        throw new TelegramApiRequestException("The answer to getUpdates cannot be read");
    }

    private Update read(JsonNode node) {
        try {
            return single.readValue(node);
        } catch (IOException e) {
            var empty = new Update();
            empty.setUpdateId(node.path("update_id").intValue());
            faults.put(empty.getUpdateId(), "it is not of Telegram's form: " + e.getClass().getSimpleName());
            return empty;
        }
    }
}
