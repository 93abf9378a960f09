<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The history of the run is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first network: two small layers learn a disc inside a ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR without a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single straight line cannot part the classes of XOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR with a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hidden neurons are enough to learn XOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other: the classic hard case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spiral of four arms: softmax gives each class its probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few noisy examples, a large network: validation gets worse as training gets better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting, held back by L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same network and data, with large weights made dear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large a step pushes ReLU neurons to where they answer 0 for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large weights flatten the logistic function: learning hardly starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too high a rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps overshoot, the cost explodes; one click halves the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve neurons bend into a function of one variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three inputs of different units predict a price: scaling and R² at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST as Nielsen trains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>784-30-10, quadratic cost, rate 3, mini-batches of 10: about 95 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST with cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same network with cross-entropy, small starting weights and L2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST with ReLU and Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>784-128-64-10: about 97 % after the first epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe of the network that comes with the program: 200 epochs of distorted digits, about an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops after so many passes through the training examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many passes through the training examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {epochs} epochs, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops when the cost of the training examples is low enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training cost at which to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target reached: the training cost is {cost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops when the accuracy on the validation part (or R²) is high enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accuracy at which to stop: on validation if there is such a part, else on training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target reached: {score} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops when the training cost has hardly fallen for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs to wait for a better training cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the cost has to fall within that time to count as progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau: the training cost has not fallen by {improvement} % for {patience} epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops when the validation cost has not improved for a while, and brings the best weights back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs to wait for a better validation cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping: the validation cost was best ({cost}) after epoch {epoch}; those weights are back in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops when the training cost has grown to a multiple of what it was at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the first cost counts as divergence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence: the training cost is {cost}, more than {times} times what it was at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neurons the layer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each neuron of the layer makes of its weighted sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the generated examples and their division.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the starting weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the order of the examples and dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the examples come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network is told of a point on the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the inputs are brought to one size; fitted on the training part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the classes are written as outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the output neurons make of their weighted sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the first weights are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small: how far the answers are from the targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient becomes a step of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps the network from learning its examples by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How training images are changed at random each time they are shown; needs images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples are looked at for one step; 0 takes all of them (full batch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When training ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made by a newer nnplayground (format {number}, known up to {known}): update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no input: switch on at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no input called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax belongs to the output layer: choose another activation for the hidden one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of a single output is always 1: choose another output activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax names one class, so it cannot write a binary code: choose logistic outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax gives probabilities of classes; these data ask for quantities: choose linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation changes images, and these data are none: take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network would need {needed} GB of memory; {limit} GB is the limit. Make its layers smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost is no longer a finite number after mini-batch {step}: the steps were too large. The last good weights are back in place; a smaller learning rate helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the training; the run stands still. Reset it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory for this network: make its layers or the mini-batch smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edge}: weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batches/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: press Space to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers at every point of the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close the two best answers are: dark where the network is undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the drawn examples the network gets wrong, or by how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the colours show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discretise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answers without the shades in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the examples that the network learns from (filled).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the examples that only judge the network (hollow).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the input on this axis; those on neither axis are at their mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same scale for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour all pictures on one scale, so that small weights look pale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the neurons before these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the neurons after these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue weights speak for ink, orange ones against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: bias {bias}, weights from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer behind the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer behind hidden layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train: the cost appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train: the accuracy appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train: R² appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper is 0 and full ink is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hidden layer (shallow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hidden layers (deep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron {neuron} of hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden {layer}, neuron {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About nnplayground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About nnplayground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn one mini-batch and stand still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn to the end of the epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the same start: the same weights and order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again with other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand still after this mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until paused or done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the drawing: choose a layer, neuron or connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the drawing: add or remove a neuron of the chosen layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the drawing: add or remove a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the drawing: type the value of the chosen weight or bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a plot: back to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST handwritten digits: Y. LeCun, C. Cortes and C. Burges, licence CC BY-SA 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris, wine, breast cancer, digits and diabetes come with scikit-learn (BSD licence).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nnplayground is free software under the MIT licence; Qt is used under the LGPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and drive every statement of an introductory course on neural networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division and scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost and optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cost to “{cost}” as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the rate and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example called “{name}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: training {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²: training {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy: training {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last mini-batch: {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{train} training · {validation} validation · {test} test examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neurons the layer has: type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: one neuron less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a neuron away from this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: one neuron more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron to this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number; Enter sets it, Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number; type one like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold this part away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, drag or + and − zoom; the mouse or ← and → read values; Home shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again (Home).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the y axis in powers of ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this notice away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture for each neuron: what it looks for. Click to choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: “{given}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {given} is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron {index} of hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output for class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other inputs are at their mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawn} of {all} examples are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training {wrong} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {wrong} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringed answers are wrong: {train}, {validation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical distance from the target: training {train}, validation {validation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertainty {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class: code {code} is not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a network of nnplayground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and was not opened: use another copy, or train the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer nnplayground: update this one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB and was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” would become too large for this disk, so it was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of “{name}” can only be read: save it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write “{name}”: save it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{name}” is too long: choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder: add the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”: make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no name for a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window. This is what happens without a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List everything that can be chosen, with its parameters and ranges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language “{language}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “{command}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: nnplayground [COMMAND] [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nnplayground COMMAND --help lists the options of a command; --version tells the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: its value is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--threads must be a whole number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data}: network {layers} with {parameters} parameters, {examples} examples in mini-batches of {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bar} epoch {epoch}, cost {cost}, {rate} mini-batches/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{train}; validation: {validation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch}: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} mini-batches in {seconds} s, {rate} a second; judging took {evaluation} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is in “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost {cost}, accuracy {accuracy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost {cost}, R² {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what can be chosen, or only WHAT: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the names: en or es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing called “{what}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: {usage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: its value is missing, or it takes none; --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line cannot be read: {message}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” means nothing here. Did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” means nothing here; --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. “nnplayground train” trains without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display “{display}” does not answer. “nnplayground train” trains without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system library {library}, which windows need, is missing: install it with the system&apos;s package manager. “nnplayground train” trains without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {package}, which windows need, is missing: install nnplayground again. “nnplayground train” trains without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an example set-up; “nnplayground list” names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window (PNG) and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to wait before the picture; 2 if nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: en or es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be saved as “{path}”: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after must be a number of seconds from 0 to 86400, not “{given}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme “{given}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has nothing behind a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {layers} hidden layers and {activations} activations: give one, or one for each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one: --{option}.KIND.{parameter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{component} has no parameter “{name}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{purpose} One of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an example set-up; “list” names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of each hidden layer, with commas: 30 or 16,16; none for no hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All seeds at once: the same number gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: the network is kept as it was after the last mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network without a window. Parameters follow what they belong to with a dot, as in --optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends after 10 epochs if nothing is said about it. Exit code: 0 done, 1 the cost became infinite or the network could not be saved, 2 the arguments cannot be used, 130 interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the trained network in this file (safetensors).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report in JSON, one object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores for matrix products; 1 if nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the messages: en or es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} called “{key}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: there is no “{given}”. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {given} is not allowed; it must be {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: “{given}” cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round hills and hollows by turns: a curved surface for hidden neurons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many hills and hollows there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tilted plane: a single linear neuron can learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points on the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples are generated, all parts together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the examples stray from the ideal shape: 0 not at all, 1 very far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price = 20 + area + 8 · rooms + area · bathrooms / 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented houses: the price follows from area, rooms and bathrooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical distance of the price from the formula, as a share of it: 0.05 is 5 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bathrooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thousand €</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the four rows are repeated; a single copy is trained whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the inputs around 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 only if both inputs are 1: one straight line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if at least one input is 1: one straight line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 only if both inputs are 1: every other gate can be built from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if the inputs differ: no straight line parts them, a hidden layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One output a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class has its own output; the highest one is the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class number in binary, one output a bit: ten digits need four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve y(x): with enough hidden neurons a network can follow any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve that the examples lie on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of sines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is damaged or was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} announces {found} values where {wanted} belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} was cut off: it announces {wanted} values and holds {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} holds more than it announces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of the file {file} is not the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is not an IDX file of whole numbers from 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} holds labels where images belong: is it swapped?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} holds images where labels belong: is it swapped?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} has {found} dimensions where {wanted} belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} announces {found} values: too many to be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board whose squares change class from each to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many squares stand along each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many colours, and so how many classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by the size of sepals and petals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>petal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>petal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>178 Italian wines of three grape varieties, told apart by chemical analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OD280/OD315 of diluted wines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variety 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variety 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variety 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, described by the cell nuclei in a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean perimeter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean smoothness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean compactness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean concavity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean concave points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean symmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean fractal dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radius error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texture error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perimeter error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothness error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compactness error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concavity error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concave points error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symmetry error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fractal dimension error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst perimeter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst smoothness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst compactness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst concavity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst concave points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst symmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst fractal dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits in 8 × 8 pixels: quick to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>442 patients: how far the illness advances in a year, from ten measurements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex (1 or 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total cholesterol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total / HDL cholesterol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithm of triglycerides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood sugar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progression of the illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} It belongs to MNIST: install nnplayground again to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 handwritten digits in 28 × 28 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images the network learns from; fewer show overfitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images judge the network while it learns; 10,000 others are kept for the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the examples that the network learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share that is only used to judge; what is left over is kept for the final test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No example is left for training: make the training part larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no example of class “{name}”: add examples or make the training part larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to five arms wound around each other, one class each: the hardest shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many arms, and so how many classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times each arm winds around the centre: more are harder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gets the values as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each input gets mean 0 and standard deviation 1 over the training examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes 0, the largest 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes −1, the largest 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The horizontal coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vertical coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square of the horizontal coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square of the vertical coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product of both coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sine of the horizontal coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sine of the vertical coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves each image a little in any direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image moves at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns each image a little about its centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image turns at most, either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes each image a little larger or smaller, its height and width apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much larger or smaller an image becomes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slants each image to the left or right, as handwriting does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slant up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far upright strokes lean at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic distortion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends each image like rubber, as no two hands write alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard the pixels are pushed; 34 moves them by some 1.4 pixels at σ 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothness σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many pixels the push is evened out; large values bend the whole image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the strokes of each image a little thicker or thinner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thicker or thinner by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the edge of a stroke moves at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes every pixel a little darker or lighter at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the ink of a pixel strays; 1 is the whole range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four clouds, one a quadrant; opposite ones belong to the same class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to six round clouds, one class each; noise makes them overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds, and so how many classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line parts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to five rings around one centre, one class each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rings, and so how many classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only input, always the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired output y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the neuron should answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, so that the largest is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the Jacobian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It collapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature must be a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} outputs; choose one of them as the right class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sum of {count} products: {sum})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs stand in layer 1; nothing is computed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {source}: {value} × weight {weight} = {product}; sum so far {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the bias {bias}: z = {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{activation} of z = {z} is a = {a}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forward pass is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: multiply input {source} by its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: add the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: apply the activation ({activation}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {weights} weights for {inputs} inputs; give one weight for each input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table asks for 0 and for 1 for the same inputs, so no weights can get both rows right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No straight line parts the ones from the zeros, and a single perceptron can only draw a straight line: a hidden layer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line exists, but with the bias frozen the rule does not get to it: train the bias, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line exists, but the shortened rule moves all weights alike and does not get to it: use the rule with x and train the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with {weights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the bias: z = {sum} = {z}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w{number} · x{number} = {weight} · {input} = {product}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {row}: {x}, desired {desired}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum so far: {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = {z} {sign} 0, so the output is {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired {desired}: right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired {desired}: wrong, error e = {desired} − {output} = {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was right, so nothing changes: {weights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves: every input that counts is 0 and the bias is frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b = {bias} (frozen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: multiply w{number} by x{number} and add it to the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: add the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: compare z with 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: correct the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: go on, the answer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged: pass {passes} had no error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled after {passes} passes: it neither ends nor repeats itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes finished: {passes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will never converge: after {count} more examples it is back at {weights}, at the same place of the pass, and everything repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows {first} and {second} have the same inputs {x} but ask for {one} and for {other}: nothing can give both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer} uses the step function: it is flat on both sides of its jump, so the error would come back as 0. Choose another activation, or open the perceptron lab, whose rule needs no slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which output is desired: the error cannot be computed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value must be a number, for example 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} values were given; this network needs {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value must be a finite number: one of them is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network has to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each hidden neuron makes of its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that every weight starts with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain of noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each weight at the start; 0 leaves them equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This activation cannot be trained in a hidden layer: choose another one, for example tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example {number}: the data have {count}, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties and dropout are left out: this is the cost of the example alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is that of plain gradient descent: w − η ∂C/∂w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {shape}: {activations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {answer}; right: {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORWARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer} ({activation})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BACKWARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost ({name}): C = {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({count} more weights and biases; JSON lists all.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({count} more: {sum})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured {value} {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error one layer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: ½ and the mean over examples (deck A), so ∂C/∂a = a − y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: plain sum (deck B), so ∂C/∂a = 2(a − y), twice deck A&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = 2(a − y)/m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: sum over the outputs, so ∂C/∂a = (a − y)/(a(1 − a)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: the logarithm of the right class, so ∂C/∂a = −y/a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = ±1/m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = (a − y)/m, cut off at ±d/m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(slope left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forward pass is done; the error has not been sent back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {old} − {rate} × {gradient} = {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backward pass is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {name} minus η times its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {neuron}: the cost changes by {value} for each unit of its value a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the slope of its activation is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: through its weight to neuron {other} above comes {value}; sum so far {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: its error is δ = {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the weight from {other} has the gradient {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the bias has the gradient {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: how the cost changes with output {neuron}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the slope of the activation of neuron {neuron} in layer {layer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: what comes back to layer {layer}, neuron {neuron}, from neuron {other} above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the error δ of layer {layer}, neuron {neuron}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the gradient of the weight from {other} to layer {layer}, neuron {neuron}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the gradient of the bias of layer {layer}, neuron {neuron}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess all {count} weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess must be a number, for example 0.4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, bias and scale must be finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {count} inputs and {count} changes of weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ and the four equations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One partial derivative at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {slope} is close to 0: whatever the demon does here, the cost hardly moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {slope} is negative: increase Δ to lower the cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {slope} is positive: decrease Δ to lower the cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A forward and a backward pass by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deck A: δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deck B: EC, EP, EB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty: add at least one example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has {count} inputs; it must have 1 to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {rows} rows but {answers} desired outputs; give each row one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} has {found} inputs instead of {count}; make all rows equally long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desired output of row {row} must be 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A truth table has 2, 4, 8, 16 or 32 outputs, one for each row; this one has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is no logic gate: choose and, or, nand or xor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: “{given}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any class, all equally likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean darkness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only how much ink the image has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest mean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class whose mean image is nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three nearest training images vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVM, old defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support vector machine with scikit-learn&apos;s defaults of the deck&apos;s time: C = 1, γ = 1/features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVM, tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with values that suit digits: C = 5, γ = 0.02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn: draw a digit with the pen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a dot: draw the strokes of a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is ink: erase it, or draw on empty paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There seem to be several digits: the network knows one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only output above the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bit for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest code of a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ instead of σ′</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of the hidden layers is multiplied by σ(z) instead of its slope σ′(z): step 4 of the slide “en la práctica”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂C/∂w is taken as δ alone, without the value that enters through the weight: the slide&apos;s worked update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output error starts from y − a instead of a − y, so every step goes uphill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slope at the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output error is ∂C/∂a alone, without the slope of the activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂C/∂b = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂z/∂b is 1, but ∂C/∂b is that 1 times δ: the slide of the partial derivatives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other deck&apos;s factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of ½(a − y)² is a − y and that of (a − y)² is 2(a − y); here they are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mini-batch is empty: tick at least one example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table would have {count} numbers: tick fewer examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadratic, ½ and mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the squared distance between answer and target, averaged over the examples (deck A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error, plain sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of the squared errors of all outputs, averaged over the examples (deck B): twice deck A&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared errors averaged over examples and outputs alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy takes the logarithm of each output, so every output must lie between 0 and 1: choose the logistic output, or a squared error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the output of the right class, so the outputs must share a probability of 1: choose the softmax output, or the cross-entropy per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punishes confident mistakes hard, each output by itself; does not slow down when a logistic output saturates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the softmax output is by the right class, averaged over the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance between answer and target, averaged: an outlier weighs no more than its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared for small errors, absolute for large ones: smooth and calm about outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error from which on the cost grows in a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initialiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, variance 2 / (inputs + outputs): made for tanh and logistic layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, variance 2 / inputs: made for ReLU layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, 1/√n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal with standard deviation 1/√n for n inputs: sums start small, neurons unsaturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal with mean 0 and the given standard deviation, whatever the number of inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How widely the weights are spread around 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any value between −r and r, all equally likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights lie between −r and r.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight the same: the neurons of a layer stay twins, however long they learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight 0: behind a hidden layer no error comes back, so it cannot start to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smooth step from 0 to 1; its value can be read as a probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smooth step from −1 to 1, steepest at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets positive sums through and answers 0 to the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but negative sums keep a small slope, so no neuron dies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep the function is for negative sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ReLU without the corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive sums pass; negative ones bend smoothly towards −α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that very negative sums approach is −α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum times its own sigmoid: a smooth ReLU with a small dip below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum itself: right for an output that is a quantity, useless between layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum itself between 0 and 1, cut off outside; flat there, so learning can stall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell: strongest at 0 and fading on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave: good at patterns that repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron: 1 if the sum is above 0, else 0. It has no slope to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step function is flat on both sides of its jump, so backpropagation gets a gradient of 0 and nothing is learnt: choose another activation, for example logistic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the sums of the output layer into probabilities that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes against the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small number that keeps the division safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps straight down the gradient; by mini-batches it is called stochastic (SGD).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last step that is kept in the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ball rolling downhill: steps in the same direction add up, zigzags cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it measures the slope where the ball is about to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each step by the recent size of that parameter&apos;s gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the average of the squared gradients forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the average of the gradients forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and an own pace for every parameter: a good first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each step; biases are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of each weight that is taken away per step, times the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each input is multiplied by at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to the sum: how easily it fires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a wrong answer moves the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also move the bias at a wrong answer, as a weight whose input is always 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With x, only weights whose input was on are moved; the slide leaves x out and moves all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w + η·e·x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w + η·e (the slide, without x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a sum of exactly 0 already fires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z ≥ 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order a pass goes through the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled anew each pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the order when it is shuffled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regulariser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds λ/(2n) Σ w² to the cost: large weights become dear, all shrink in proportion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ (L2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of the penalty; it is divided by the number n of training examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds λ/n Σ |w| to the cost: unneeded weights go to 0, few remain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ (L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences each hidden neuron with this probability at every mini-batch; none while testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of hidden neurons that fall silent at each mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every so many epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls smoothly, halving after a given number of epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs after which the rate has halved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate follows half a cosine wave down to a floor and stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs until the floor is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate that remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls as 1/t: half after the given epochs, a third after twice as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
