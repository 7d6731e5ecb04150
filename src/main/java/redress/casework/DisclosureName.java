package redress.casework;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people who work on a case call whoever sent it without a name: two words drawn by lot, such as "Copper Lantern". They are
 * plain words for looks and for things; none is a name, a place or a trade, and none says anything of a person.
 */
public final class DisclosureName {

    private static final List<String> LOOKS = words("""
            airy ample azure balmy blended blue bobbing bold bottled bowed braided breezy bright brimming broad
            bronze brushed bubbling buttoned calm candied canvas carved chalky charcoal checked cheery chilly
            chocolate circling citrus clear cloudy coastal cobalt cobbled coiled cool copper corded cosy cotton
            crested crimson crinkled crisp crunchy curled curving dappled dawning deep denim dewy dipped domed
            dotted downy drifting drizzly dusky early echoing edged embossed emerald enamel evening fallow feathered
            felted ferny festive fiery filled flannel flaxen flecked floating flowing fluffy fluted foaming foggy
            folded fresh fringed frosted frosty fuzzy gentle gilded glassy glazed gleaming glinting glossy glowing
            golden grainy granite grassy green grey grooved heaped high honeyed humming icy indigo inked iron jagged
            jingling jolly knitted knotted laced lacquered lasting latticed lavender layered leafy leather lemon
            level lilac lime linen lively lofty lucid lunar magenta marbled maroon mauve mellow melting metallic
            midnight mild minted mirrored moonlit morning mossy mottled mulberry mustard navy neat nimble oaken
            ochre orange outer oval padded painted pale patched pebbled peppery piped plaid plaited pleated plum
            plush pointed polished porcelain powdery primrose purple quartz quilted quivering rainy raspberry ready
            red ribbed rimmed ringed rippling rising roaming rocky rolling rosewood round ruffled russet rustling
            salted sandstone satin scalloped scented seasoned shaded shaggy sheltered shimmering shining shiny
            silken silver sketched slanted sleek sliding smooth snowy snug soft solar solid sparkling speckled
            spiced spinning spiral splashing spotted spruce square stacked starlit starry steady steel still
            stitched stony striped sturdy sugared sunlit supple swaying swift swirling tartan tawny teal tender
            terracotta textured thatched tidal tidy tiled tilted timber tinted toasted topaz tranquil trim tufted
            turquoise tweed twilight twinkling twirling umber upland upper vanilla varnished vast velvet vermilion
            vivid waking warm waved waxen whirling wicker wide winding windswept windy wintry wooden woollen woven
            yellow zesty zigzag
            """);

    private static final List<String> THINGS = words("""
            abacus acorn almanac anchor antler apple apricot apron arch armchair arrow atlas aubergine awning badger
            bagel balloon bamboo banjo barley barrel basin basket beacon beaker beech beehive beetle beetroot bell
            bellows bench berry birch biscuit blackbird blanket blossom bluebell bobbin bonfire bookcase boulder
            bowl bracken bramble brick bridge brush bucket bugle bulb bumblebee bunting buoy buttercup button cabin
            cactus candle canoe canyon caramel caravan cardigan carpet carrot cartwheel cashew cassette catkin
            celery cello chaffinch chair chalk cherry chimney cinnamon clarinet cloak clock cloud coaster coconut
            collar comet compass conker cookie coracle cork cornflower cottage cradle crane crate crayon creek
            crescent crocus crumble crumpet cucumber cupboard curlew currant curtain cushion cymbal daffodil damson
            dandelion deckchair dewdrop dinghy dolphin domino doorbell dormouse dragonfly drawbridge dresser drum
            duckling dune dunnock easel egret elderberry elk estuary falcon feather fennel ferry fiddle fieldfare
            fjord flagon flamingo flask flint flute foal footpath fountain foxglove galleon garland garlic gate
            gazebo glacier globe glove goldcrest goldfinch gondola gorse gosling granary grape gravel greenfinch
            guitar hamper hamster harbour hare harp harvest hat hawthorn haystack hazelnut hearth hedge hedgehog
            helmet heron hill hillside hinge hopper horizon hornbeam hourglass hyacinth inkwell island jackdaw jar
            jelly jetty jigsaw jug kayak kennel kestrel kettle keyhole kingfisher kite kiwi knapsack ladder ladle
            ladybird lagoon lake lamp lantern lapwing larch lasso leaf lemonade lentil lettuce lichen lifeboat
            lighthouse linnet loaf lobster locket loom lupin lute mackerel magnet mallard mallet mandolin mango
            mantel marble marmalade marmot marsh meadow melon meteor milkshake mitten moon moorhen moth mountain
            muffin mushroom mussel napkin nectarine nest nettle nutmeg oak oar oatcake oboe orchard orchid osprey
            otter oven owl oyster paddle paintbrush palette pancake pansy papaya parasol parsley parsnip pasture
            pavement peach peacock pear pebble pelican penguin pepper petal petunia pheasant piano picnic pillow
            pineapple pinwheel pitcher planet plank plough plover pond pony poplar porridge prairie prism puddle
            puffin pulley pumpkin quail quarry quill quilt quince rabbit radish raft rainbow raisin redshank
            redstart reef reindeer rhubarb ribbon ridge ripple rocket rope rowboat rudder saddle sail salmon
            saltmarsh samphire sandal sandcastle sandpiper satchel saucepan saucer scallop scarf scone seagull
            seashell seedling shallot shawl shelf shore shrub skiff skylark sledge slipper snowdrop snowflake sofa
            sorbet spade sparrow spinach spindle spinney sponge spoon squirrel stable starfish starling steeple
            stepladder stile strawberry stream sunbeam sundial sunflower sunrise surfboard swallow swan table
            tambourine tangerine tapestry teacup teapot telescope tent thicket thistle thrush thyme tide toffee
            tomato tortoise toucan tower trellis tricycle trombone trout trowel trumpet tulip turret turtle twig
            ukulele umbrella valley vase viaduct viola violin vole waffle wagon wagtail walrus warbler watercress
            waterfall watermill wave weathervane wheat wheelbarrow whelk windmill window woodland woodpecker yacht
            yarrow yoghurt zebra zither
            """);

    private DisclosureName() {
    }

    /**
     * Draws one. Two cases can have the same by chance; their references tell them apart.
     *
     * @param random a source that nobody can foresee
     */
    public static String draw(RandomGenerator random) {
        return one(LOOKS, random) + " " + one(THINGS, random);
    }

    private static String one(List<String> words, RandomGenerator random) {
        var word = words.get(random.nextInt(words.size()));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static List<String> looks() {
        return LOOKS;
    }

    static List<String> things() {
        return THINGS;
    }
}
