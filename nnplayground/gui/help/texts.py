"""What the “What is this?” mode says: texts for pictures, and what follows from the declarations of controls.

`VIEWS` is keyed by the class of a widget, or by class and English accessible name where one class
has several uses; a subclass is explained as its base is. `COURSE` adds to what a control says of
itself where the course comes upon it, by its English title or its class. Names are written as in the
catalogues, the mark of the access key included.
"""

from collections.abc import Mapping
from typing import NamedTuple

from nnplayground.i18n import N_


class HelpText(NamedTuple):
    """A marked text, and a title where the widget has no accessible name of its own (or a worse one)."""

    text: str
    title: str = ""


VIEWS: Mapping[str, HelpText] = {
    # The window.
    "TransportBar": HelpText(
        N_("Train, take single steps and begin again; at the right, how the run stands. Every lab sees this same run."),
        N_("Transport bar"),
    ),
    "QLabel/Epoch": HelpText(
        N_(
            "How often the network has been through all training examples. One epoch is one pass, mini-batch by "
            "mini-batch."
        )
    ),
    "QLabel/Mini-batch": HelpText(
        N_("How many mini-batches have been learnt: each is one look at some examples and one step of all weights.")
    ),
    "QLabel/Learning rate": HelpText(N_("The rate η of the next step, after the schedule. Deck A: w ← w − η ∂C/∂w.")),
    "QLabel/Mini-batches/s": HelpText(
        N_("How many mini-batches are learnt each second: how fast your computer trains.")
    ),
    "StatusBar": HelpText(
        N_(
            "The figures of the last epoch: cost and accuracy (or R²) on the training and on the validation part,"
            " and how many examples each part has. If training gets better while validation gets worse, it "
            "overfits."
        ),
        N_("Status line"),
    ),
    "NoticeBar": HelpText(
        N_("What has just happened, and what one click can do about it. The cross puts it away."), N_("Notice")
    ),
    "HintBar": HelpText(
        N_(
            "A hint that something common goes wrong, with the number that shows it. The button fixes it and can "
            "be undone; the struck-out lamp silences this kind of hint, the cross puts it away for this run."
        ),
        N_("Hint"),
    ),
    "MomentsSlider": HelpText(
        N_(
            "The run as it was at earlier moments. Drag back to see weights, pictures and figures of then, and "
            "train on from there if you like."
        ),
        N_("Timeline"),
    ),
    "Tab/Data": HelpText(N_("Where the examples come from, how they are divided, and how the inputs are scaled.")),
    "Tab/Learning": HelpText(N_("How the network learns: cost, optimiser, mini-batch, regularisation, start and end.")),
    "Menu/&File": HelpText(N_("Open, save and export: projects, data, pictures, weights and code.")),
    "Menu/&Edit": HelpText(N_("Take changes back and make them again: every edit is in this list.")),
    "Menu/&Run": HelpText(N_("Train, pause, step, and go back to the start.")),
    "Menu/E&xamples": HelpText(N_("Ready networks that each teach one thing, mistakes included.")),
    "Menu/&Go": HelpText(N_("Turn to a lab, or to a page of one.")),
    "Menu/&View": HelpText(N_("Language, theme, hints, and what is shown.")),
    "Menu/&Help": HelpText(N_("Keys, this mode, and facts about the program.")),
    # The playground.
    "TopologyView": HelpText(
        N_(
            "Information flows from the inputs at the left to the output at the right; each line is a weight: blue is "
            "positive, orange negative, thick is strong. Each square shows what a neuron answers over the plane. "
            "Add and remove neurons and layers right here."
        ),
        N_("Drawing of the network"),
    ),
    "LayerControls": HelpText(
        N_("How many neurons the layer has, and what each makes of its weighted sum."), N_("A layer's controls")
    ),
    "ParameterEditor": HelpText(
        N_("Type a weight or bias of the running network; Enter sets it."), N_("Weight or bias")
    ),
    "DecisionView": HelpText(
        N_(
            "What the network answers at each place of the plane, with the examples on it. Where the colours meet"
            " is the decision boundary; a neuron under the mouse in the drawing shows its own answer here."
        ),
        N_("Answers over the plane"),
    ),
    "WeightImagesView": HelpText(
        N_(
            "The weights of each neuron of the first layer, arranged as the pixels they look at: blue wants ink "
            "there, orange wants none. Deck A opens the black box this way."
        ),
        N_("Weights as pictures"),
    ),
    "CostPlot": HelpText(
        N_(
            "How far the answers are from the targets, epoch by epoch; training makes it small. The pale band is"
            " single mini-batches. A validation curve that rises while the training curve falls is overfitting "
            "(deck A)."
        )
    ),
    "ScorePlot": HelpText(
        N_(
            "The share of right answers (or R², the explained share of the spread, in a regression). Only the "
            "validation curve tells how well it does on examples that it has not learnt."
        )
    ),
    "_Heading/Data set": HelpText(
        N_("What the network learns: pick a data set, or bring your own. Click to fold it away.")
    ),
    "_Heading/Division and scaling": HelpText(
        N_("Which examples train, which judge, and which stay sealed for the final test; and how inputs are scaled.")
    ),
    "_Heading/Cost and optimiser": HelpText(
        N_("What is made small, and how: cost, optimiser, learning rate, mini-batch and regularisation.")
    ),
    "_Heading/Start": HelpText(N_("The weights before training: the same start gives the same run.")),
    "_Heading/Stop when": HelpText(N_("When training ends by itself; without a tick it goes on until you pause it.")),
    "_Heading/Augmentation": HelpText(
        N_("Training images may be changed at random each time they are shown (deck A).")
    ),
    "_Heading/Task": HelpText(N_("What the perceptron has to learn: a gate, a truth table, or points.")),
    "_Heading/How it learns": HelpText(N_("The perceptron rule and its variants, those of the slides included.")),
    "_Heading/Steepness": HelpText(N_("Deck A: times c, the sigmoid becomes the step.")),
    "_Heading/Neuron": HelpText(N_("Weights and bias of the neuron before they are scaled.")),
    "_Heading/Example": HelpText(N_("The inputs for which the output is worked out.")),
    "_Heading/A small change": HelpText(N_("By how much the scaled weights and bias are changed.")),
    "Combo/What the colours show": HelpText(
        N_("The answer as a class or value, a single output, or how far the answers are from the targets.")
    ),
    "OwnDataBox": HelpText(
        N_("Learn from your own data: a table, a folder of images, or points that you paint."), N_("Your own data")
    ),
    "PaintSurface": HelpText(
        N_("Paint points of several classes, or of heights: the network learns them at once."),
        N_("Plane to paint on"),
    ),
    "PaintStrip": HelpText(N_("Brush, spray, eraser, and the class or height that they paint."), N_("Painting tools")),
    # The perceptron.
    "PerceptronUnitView": HelpText(
        N_(
            "The perceptron as deck A draws it: inputs times weights, added to the bias; if the sum z passes the "
            "threshold, the output is 1. It shows only what this step knows."
        )
    ),
    "PerceptronPlane": HelpText(
        N_(
            "The plane of both inputs. The line is where w·x + b = 0, the tinted side fires, and the arrow is the"
            " weight vector. A single line cannot part the classes of XOR."
        )
    ),
    "LinkedText/The step written out": HelpText(
        N_("The sum, the output, the error and each weight before and after, with every number of this step.")
    ),
    "QListWidget/Examples done": HelpText(N_("One line for each example already seen; click one to go back to it.")),
    "Words/How things stand": HelpText(N_("Whether all examples are right already, and what has happened so far.")),
    "PredictPanel": HelpText(
        N_("Guess the output and the new weights before they are revealed: the best way to learn the rule."),
        N_("Predict before you see"),
    ),
    "QTableWidget/Examples": HelpText(
        N_("The truth table or points that the perceptron has to learn; d is the desired output.")
    ),
    "XYPlot/The neuron's answer over its sum": HelpText(
        N_(
            "Deck A: multiply w and b by c, and the sigmoid over the sum gets steeper until it is the "
            "perceptron's step."
        )
    ),
    "XYPlot/Predicted and measured change": HelpText(
        N_(
            "Deck A: Δoutput ≈ ∂a/∂w Δw + ∂a/∂b Δb. Predicted and measured change agree while the change is "
            "small; the curves part where it is not."
        )
    ),
    "LinkedText/The change in numbers": HelpText(
        N_("The slopes of the output, the change that they predict, and the one that is measured.")
    ),
    # By hand.
    "NetworkDiagram": HelpText(
        N_(
            "The network that is worked through, with its real numbers: values in the neurons, weights on the "
            "edges. The edge or neuron in hand is lit; point at one to find it in the formulas."
        )
    ),
    "QListWidget/Pages": HelpText(N_("What can be worked through by hand, page by page.")),
    "LinkedText/Inputs and answer in their units": HelpText(
        N_("The inputs as they are in the data, as the network gets them, and its answer in its own unit.")
    ),
    "Words/The step at hand": HelpText(N_("What this step of the backward pass works out, in words.")),
    "LinkedText/δ and the four equations": HelpText(
        N_("Backpropagation as deck A writes it: the error δ of each neuron, and four equations that carry it back.")
    ),
    "LinkedText/One partial derivative at a time": HelpText(
        N_("The same numbers as deck B writes them: one factor of the chain rule after another.")
    ),
    "QTableView/Gradients and what is measured": HelpText(
        N_(
            "Each gradient from backpropagation beside the one measured by changing the weight a little. They "
            "have to agree; a planted mistake turns red."
        )
    ),
    "QTableView/Gradient table": HelpText(
        N_(
            "One column of gradients for each example, then their mean, the mean times the learning rate, and the"
            " trained parameters. Tick the examples that make the mini-batch."
        )
    ),
    "Words/The mini-batch against all examples": HelpText(
        N_("How far the step of the mini-batch points away from that of all examples: the noise of stochastic descent.")
    ),
    "XYPlot/Change of the cost over Δ": HelpText(
        N_(
            "What the demon's Δ does to the cost: the curve is the truth, the straight line what δ predicts. "
            "Where δ ≈ 0, no small change of this neuron helps."
        )
    ),
    "LinkedText/What the demon does, layer by layer": HelpText(
        N_("How the demon's change spreads through the layers behind, in numbers.")
    ),
    "XYPlot/Output over the epochs": HelpText(
        N_(
            "The answer of one neuron from a bad start: with the quadratic cost it lingers, with cross-entropy it"
            " does not."
        )
    ),
    "XYPlot/Cost over the epochs": HelpText(N_("Both costs over the epochs: flat at first is slow learning.")),
    "XYPlot/Slope of the activation over the epochs": HelpText(
        N_(
            "σ′(z): almost 0 where the neuron is saturated. The quadratic cost has it as a factor, cross-entropy "
            "has not."
        )
    ),
    "XYPlot/Gradient over the epochs": HelpText(
        N_("What each step of the weight follows: (a − y) σ′(z) x for squares, (a − y) x for cross-entropy.")
    ),
    "LinkedText/The factors of the gradient": HelpText(N_("Both gradients at the chosen epoch, factor by factor.")),
    "LinkedText/Softmax step by step": HelpText(
        N_("e to the power of each sum, divided by their total: shares that add up to 1.")
    ),
    "HeatMapView/Jacobian ∂aᵢ/∂zⱼ": HelpText(
        N_("How each output moves when one sum grows: its own share rises, all others fall.")
    ),
    "HeatMapView/Terms ∂C/∂aᵢ · ∂aᵢ/∂zⱼ": HelpText(
        N_("The terms whose column sums are the gradient; under cross-entropy they collapse to a − y.")
    ),
    "LinkedText/The four answers": HelpText(N_("What the network answers to the four rows of the gate at this epoch.")),
    "Words/What came of it": HelpText(N_("Whether the gate was learnt, and how far apart the twins have come.")),
    "XYPlot/Largest distance between two hidden neurons": HelpText(
        N_("How different the two most different hidden neurons are: 0 as long as they are twins.")
    ),
    # Digits.
    "SourceBar": HelpText(
        N_("Which network reads the digits here: one that comes with the program, the one in training, or a file."),
        N_("Read by"),
    ),
    "CanvasView": HelpText(
        N_(
            "Draw one digit, large or small: it is centred and scaled as MNIST's are before the network reads it."
            " Ink is 1, paper 0. Arrow keys move the pen, with Shift they draw."
        )
    ),
    "InkImage/What the network sees": HelpText(
        N_("Your drawing as 28 × 28 grey values: these 784 numbers are all that the network gets.")
    ),
    "ActivationGrid": HelpText(
        N_("Every neuron as a square that lights with its answer, layer under layer. Click one to look inside.")
    ),
    "VerdictLabel": HelpText(
        N_("The digit with the largest share, or “I don't know” if no share is large enough."), N_("Answer")
    ),
    "AnswerBarsView": HelpText(
        N_(
            "The share of each digit in the answer: softmax makes them add up to 100 %, so they can be read as "
            "probabilities."
        )
    ),
    "LabellingPanel": HelpText(
        N_("Tell what you have drawn, and it becomes an example that networks can be trained with."), N_("My digits")
    ),
    "ConfusionView": HelpText(
        N_(
            "How often each true digit (row) was taken for each answer (column). The diagonal is right; "
            "everything beside it is a mistake that you can click to see."
        )
    ),
    "SmallCurvesView": HelpText(
        N_("How fast accuracy falls as the images get noisier, turn or move: what the network has really understood.")
    ),
    "ImageGrid/Images": HelpText(N_("The images behind the chosen field of the matrix. Click one to see it large.")),
    "InkImage/Chosen image": HelpText(N_("The chosen image, with what it is and what the network took it for.")),
    "InkImage/Image": HelpText(N_("The image that the network reads on this page.")),
    "InkImage/Occlusion": HelpText(
        N_("A grey patch is moved over the image: blue is where the answer suffers, so what it rests on.")
    ),
    "InkImage/Saliency": HelpText(
        N_("The gradient of the answer by each pixel: where a little more ink would help or harm.")
    ),
    "NeuronCard": HelpText(
        N_("One neuron: what it weighs, what it would like best, what excites it, and what is lost without it."),
        N_("A neuron"),
    ),
    "InkImage/Weights": HelpText(N_("The neuron's weight on each pixel: blue wants ink there, orange wants none.")),
    "InkImage/Ideal input": HelpText(
        N_("The input that excites the neuron most, found by climbing its gradient (deck A: what maximises a neuron).")
    ),
    "ImageGrid/Images that excite it most, and least": HelpText(
        N_("Real images to which this neuron answers most and least strongly: what it looks for.")
    ),
    "EmbeddingPlot": HelpText(
        N_(
            "Each point is an image, placed so that images to which the layer answers alike are near each other. "
            "Deeper layers part the digits better."
        )
    ),
    "BarChart/Accuracies of both codings": HelpText(
        N_("How well ten outputs and four bits do with the same seeds and budget; each dot is one training.")
    ),
    "BarChart/Invalid codes": HelpText(
        N_("Four bits can write 16 codes, and six of them are no digit: how often the network answers one of those.")
    ),
    "BarChart/Ladder of methods": HelpText(
        N_("Each bar is a method on the same images: guessing reaches 10 %, the literature 99.79 % (deck A).")
    ),
    "QTableWidget/Table of methods": HelpText(N_("The same ladder in numbers, with what each method does.")),
    "InkImage/Original": HelpText(N_("The training image before any change.")),
    "ImageGrid/Variants": HelpText(
        N_("What training may see instead of the original, drawn anew each time: more examples than there are.")
    ),
    "WorkBar": HelpText(
        N_("Starts a longer calculation and shows how far it is; it can be called off."), N_("Longer work")
    ),
    # What occurs anywhere.
    "StepBar": HelpText(
        N_("Step back and forth, run at a chosen speed, and choose how much a step takes."), N_("Stepping by hand")
    ),
    "ColorLegend": HelpText(N_("What the colours stand for."), N_("Colours")),
    # Dialogs.
    "AboutDialog": HelpText(
        N_("Which version this is, what it is built from, and whose ideas and data it uses."), N_("About nnplayground")
    ),
    "Tab/About": HelpText(N_("Versions, and where examples and ideas come from.")),
    "Tab/Libraries and licences": HelpText(N_("What the program stands on, and under which terms.")),
    "TextPage/About nnplayground": HelpText(N_("Versions, and where examples and ideas come from.")),
    "TextPage/Libraries and licences": HelpText(N_("What the program stands on, and under which terms.")),
    "ComparisonDialog": HelpText(
        N_("Kept runs beside the current one: curves above, figures and the settings that differ below."),
        N_("Compare runs"),
    ),
    "SeedsDialog": HelpText(
        N_(
            "One experiment, trained again and again with other seeds: the band shows how much of the result is chance."
        ),
        N_("Several seeds"),
    ),
    "TableDialog": HelpText(
        N_("How the table is read at the left; its first rows, and what each column is used for, at the right."),
        N_("Open a table"),
    ),
    "IdxDialog": HelpText(
        N_("Which images of a folder are used, and a look at some of them before they become the data."),
        N_("Open a folder of images"),
    ),
    "RecoveryDialog": HelpText(
        N_("Work that was not saved when the program came to an unexpected end: open it, or throw it away."),
        N_("Work was kept for you"),
    ),
    "NotesDialog": HelpText(
        N_("What whoever made this project tells those who open it; it is saved with the project."),
        N_("Notes on this project"),
    ),
    "ShortcutsDialog": HelpText(N_("Every key, by where it works."), N_("Keyboard shortcuts")),
    # What is left of the window between its controls.
    "QMainWindow": HelpText(
        N_("See and drive every statement of an introductory course on neural networks."), N_("nnplayground")
    ),
}

COURSE: Mapping[str, str] = {
    "Learning rate η": N_(
        "Too small and learning takes for ever; too large and it jumps over the valley. Decks A and B: "
        "gradient descent."
    ),
    "Mini-batch": N_(
        "Small mini-batches make many rough steps, large ones few exact ones. Decks A and B: stochastic "
        "gradient descent."
    ),
    "Cost": N_("Decks A and B begin with squares; deck A then shows why cross-entropy learns faster."),
    "Optimiser": N_("Decks A and B use plain gradient descent; momentum and Adam remember earlier steps."),
    "Schedule": N_("Large steps first and small ones later find the valley's floor."),
    "Starting weights": N_("Deck B: biases 0 and weights at random, else the neurons of a layer stay twins."),
    "Scaling": N_("Inputs of very different size let one weight rule; deck B's house prices show it."),
    "Training part": N_("Only these examples change the weights."),
    "Validation part": N_("Deck A: look at it after each epoch to see overfitting, and choose settings by it."),
    "Weights seed": N_("The same seed gives the same run, bit for bit."),
    "Data seed": N_("The same seed gives the same examples."),
    "Order seed": N_("The same seed gives the same mini-batches."),
    "Field/Noise": N_("Much noise cannot be learnt: a network that tries learns by heart."),
    "Field/Examples": N_("More examples are the easiest cure of overfitting (deck A)."),
    "L2": N_("Deck A: the network prefers small weights, and small weights follow no noise."),
    "L1": N_("Deck A: one way to change the cost so that the network overfits less."),
    "Dropout": N_("Deck A: one way to change the training so that the network overfits less."),
    "Early stopping": N_("Deck A: stop when validation gets no better."),
    "Temperature": N_("Softmax comes up in decks A and B as the output that can be read as probabilities."),
    "Temperature T": N_("Deck A: softmax scales the sums into shares."),
    "&Train": N_("Each step: forward, cost, backward, and every weight moves against its gradient."),
    "One &mini-batch": N_("A single step of gradient descent, to watch closely."),
    "One &epoch": N_("One pass through all training examples."),
    "&Reset": N_("The same seeds, so exactly the same run can be repeated with other settings."),
    "Ne&w start": N_("Another starting point on the hills of the cost: does it end as well?"),
    "Button/Pen": N_("Ink is 1 and paper is 0, as in MNIST."),
    "Find the error": N_("Deck A prints σ where σ′ belongs: the gradient check exposes it."),
    "Notation": N_("Deck A writes δ, deck B one partial derivative at a time; the numbers are the same."),
    "Network that reads the digits": N_("Deck A's network of 784 inputs, hidden neurons and ten outputs."),
    "ActivationBox/": N_("Without an activation that bends, all layers together are but one straight line (deck B)."),
    "FeatureButton/": N_("An input that bends, such as x₁², lets fewer neurons do; deeper networks make their own."),
    "UnitsField/": N_("More neurons can follow more shapes, and learn more by heart."),
    "Cell/": N_("Another data set begins a new run, with outputs and cost that suit it."),
}

BACKDROPS = frozenset(
    {
        "TransportBar",
        "LayerControls",
        "Section",
        "OwnDataBox",
        "PaintStrip",
        "SourceBar",
        "LabellingPanel",
        "NeuronCard",
        "StepBar",
        "WorkBar",
        "QMainWindow",
    }
)
"""What others stand on: told at a click, and passed over by keyboard."""
